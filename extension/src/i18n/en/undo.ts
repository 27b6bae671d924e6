/** What can be taken back for ten seconds. */
export const undoMessages = {
  'undo.didIt': 'Counted as a break.',
  'undo.snooze': 'Later, then.',
  'undo.notToday': 'No more workouts today.',
  'undo.never': 'That one will not come again.',
  'undo.hurts': 'Thank you. That move rests for 7 days.',
  'undo.skip': 'Skipped.',
} as const;
