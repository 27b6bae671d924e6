export const noticeMessages = {
  'notice.standUp': 'Steh kurz auf',
  'notice.walk': 'Geh zum Fenster und zurück',
  'notice.workout': 'Zwei Minuten für deinen Rücken',
  'notice.named': '{name}',
  'notice.message': 'Ein guter Moment. Das Unslouch-Symbol in der Symbolleiste zeigt, wie.',
  'notice.start': 'Starten',
  'notice.later': 'In 10 Minuten',
  'badge.now': 'los',
} as const;
