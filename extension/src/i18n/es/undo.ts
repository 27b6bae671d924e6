/** What can be taken back for ten seconds. */
export const undoMessages = {
  'undo.didIt': 'Cuenta como pausa.',
  'undo.snooze': 'Luego, entonces.',
  'undo.notToday': 'Hoy, ninguna minisesión más.',
  'undo.never': 'Ese ejercicio no vuelve a aparecer.',
  'undo.hurts': 'Gracias. Ese ejercicio descansa 7 días.',
  'undo.skip': 'Saltado.',
} as const;
