/** Why now, or why not now, in one sentence: in the popup, and in the tooltip of the toolbar button. */
export const explainMessages = {
  'explain.open': 'Llevas {sat} sin levantarte. Es un buen momento para ponerte de pie.',
  'explain.next': 'Llevas {sat} sin levantarte. Próxima pausa de pie: {due}, en {left}.',
  'explain.nextUnknown':
    'El navegador no dice si estás aquí, así que el reloj simplemente corre: próxima pausa {due}, en {left}.',
  'explain.starting': 'Recién empezado. La próxima hora aparece en un momento.',
  'explain.nothingOffered': 'Llevas {sat} sin levantarte. Todo está desactivado, así que no llega nada.',
  'explain.paused': 'En pausa hasta que sigas.',
  'explain.pausedUntil': 'En pausa hasta las {until}.',
  'explain.outsideWindow':
    '{until, select, none {Fuera de tu horario. Ahora no llega nada.} other {Fuera de tu horario hasta las {until}.}}',
  'explain.dayOff': 'Día libre. No se cuenta nada, no se pierde nada.',
  'explain.away': 'Estás fuera. Eso cuenta como pausa.',
  'explain.sessionRunning': 'Hay una sesión en marcha.',
  'explain.inCall': 'Estás en una llamada, así que esto espera a que termine.',
  'explain.fullscreen': 'Algo se ve a pantalla completa, así que esto espera un poco.',
  'explain.otherDevice': 'Otro de tus dispositivos muestra esta.',
  'explain.snoozed': '{until, select, none {La pediste para luego.} other {La pediste para luego: {until}.}}',
  'explain.backedOff': 'Se saltaron varias seguidas, así que por ahora llegan más espaciadas.',
  'explain.awaitingBreakpoint': 'Ya es hora; espera un hueco natural, como un cambio de ventana.',
} as const;
