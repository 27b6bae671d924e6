/** What can be taken back for ten seconds. */
export const undoMessages = {
  'undo.didIt': 'Compté comme pause.',
  'undo.snooze': 'Plus tard, alors.',
  'undo.notToday': 'Plus de mini-séance aujourd’hui.',
  'undo.never': 'Cet exercice ne revient plus.',
  'undo.hurts': 'Merci. Cet exercice se repose 7 jours.',
  'undo.skip': 'Passé.',
} as const;
