/** Why now, or why not now, in one sentence: in the popup, and in the tooltip of the toolbar button. */
export const explainMessages = {
  'explain.open': 'Tu n’as pas quitté ta chaise depuis {sat}. C’est un bon moment pour te lever.',
  'explain.next': 'Sur la chaise depuis {sat}. Prochaine pause debout à {due}, dans {left}.',
  'explain.nextUnknown':
    'Le navigateur ne dit pas si tu es là, alors l’horloge tourne simplement : prochaine à {due}, dans {left}.',
  'explain.starting': 'Ça commence tout juste. La prochaine heure s’affiche dans un instant.',
  'explain.nothingOffered': 'Sur la chaise depuis {sat}. Tout est désactivé, rien ne vient.',
  'explain.paused': 'Suspendu jusqu’à ce que tu reprennes.',
  'explain.pausedUntil': 'Suspendu jusqu’à {until}.',
  'explain.outsideWindow':
    '{until, select, none {Hors de tes heures. Rien ne vient maintenant.} other {Hors de tes heures, jusqu’à {until}.}}',
  'explain.dayOff': 'Jour de repos. Rien n’est compté, rien n’est perdu.',
  'explain.away': 'Tu es ailleurs. Cela compte comme une pause.',
  'explain.sessionRunning': 'Une séance est en cours.',
  'explain.inCall': 'Tu es en appel, alors ceci attend la fin.',
  'explain.fullscreen': 'Quelque chose joue en plein écran, alors ceci attend un peu.',
  'explain.otherDevice': 'Un autre de tes appareils affiche celle-ci.',
  'explain.snoozed':
    '{until, select, none {Tu l’as demandée pour plus tard.} other {Tu l’as demandée pour plus tard : à {until}.}}',
  'explain.backedOff': 'Plusieurs de suite ont été passées, alors les prochaines s’espacent pour l’instant.',
  'explain.awaitingBreakpoint': 'C’est l’heure ; ceci attend un creux naturel, comme un changement de fenêtre.',
} as const;
