export const undoMessages = {
  'undo.didIt': 'Als Pause gezählt.',
  'undo.snooze': 'Dann später.',
  'undo.notToday': 'Heute keine Trainings mehr.',
  'undo.never': 'Diese Übung kommt nicht wieder.',
  'undo.hurts': 'Danke. Diese Übung ruht 7 Tage.',
  'undo.skip': 'Übersprungen.',
} as const;
