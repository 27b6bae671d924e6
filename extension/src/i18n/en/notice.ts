/** What the background shows by itself: the notification and the badge. */
export const noticeMessages = {
  'notice.standUp': 'Stand up for a moment',
  'notice.walk': 'Walk to the window and back',
  'notice.workout': 'Two minutes for your back',
  'notice.named': '{name}',
  'notice.message': 'A good moment. The Unslouch button in the toolbar shows how.',
  'notice.start': 'Start',
  'notice.later': 'In 10 minutes',
  'badge.now': 'now',
} as const;
