export const undoMessages = {
  'undo.didIt': '休憩として数えました。',
  'undo.snooze': 'では、あとで。',
  'undo.notToday': '今日の運動はここまでです。',
  'undo.never': 'この動きはもう出ません。',
  'undo.hurts': 'ありがとうございます。この動きは 7 日間お休みです。',
  'undo.skip': 'スキップしました。',
} as const;
