export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'Hält in Bewegung, wer am Computer sitzt.',
  'manifest.commandStart': 'Einladung zur Bewegung öffnen',
  'manifest.commandSnooze': 'Später: in zehn Minuten wieder fragen',
} as const;
