/** What the background shows by itself: the notification and the badge. */
export const noticeMessages = {
  'notice.standUp': 'Lève-toi un moment',
  'notice.walk': 'Marche jusqu’à la fenêtre et retour',
  'notice.workout': 'Deux minutes pour ton dos',
  'notice.named': '{name}',
  'notice.message': 'Un bon moment. Le bouton Unslouch de la barre d’outils montre comment.',
  'notice.start': 'Commencer',
  'notice.later': 'Dans 10 minutes',
  'badge.now': 'hop',
} as const;
