/** What the browser itself shows: its list of extensions, the store, the shortcuts page. Plain texts without parameters. */
export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'Garde en mouvement celles et ceux qui passent leurs journées devant un écran.',
  'manifest.commandStart': 'Ouvrir l’invitation à bouger',
  'manifest.commandSnooze': 'Plus tard : redemander dans dix minutes',
} as const;
