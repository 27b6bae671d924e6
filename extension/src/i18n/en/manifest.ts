/** What the browser itself shows: its list of extensions, the store, the shortcuts page. Plain texts without parameters. */
export const manifestMessages = {
  'manifest.name': 'Unslouch',
  'manifest.description': 'Keeps people who sit at a computer moving.',
  'manifest.commandStart': 'Open the invitation to move',
  'manifest.commandSnooze': 'Later: ask again in ten minutes',
} as const;
