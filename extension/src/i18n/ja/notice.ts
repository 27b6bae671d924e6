export const noticeMessages = {
  'notice.standUp': '少し立ち上がる時間',
  'notice.walk': '窓まで歩いて戻る時間',
  'notice.workout': '背中のための 2 分',
  'notice.named': '{name}',
  'notice.message': 'いいタイミングです。やり方はツールバーの Unslouch ボタンから見られます。',
  'notice.start': '始める',
  'notice.later': '10 分後に',
  'badge.now': '今',
} as const;
