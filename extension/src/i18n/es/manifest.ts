/** What the browser itself shows: its list of extensions, the store, the shortcuts page. Plain texts without parameters. */
export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'Mantiene en movimiento a quienes pasan el día frente a una pantalla.',
  'manifest.commandStart': 'Abrir la invitación a moverse',
  'manifest.commandSnooze': 'Luego: volver a preguntar en diez minutos',
} as const;
