/** The page of shortcuts, and what was typed into the address bar. */
export const shortcutMessages = {
  'page.shortcuts': 'Raccourcis',
  'shortcuts.lead': 'Tout fonctionne sans souris. Voici les chemins courts.',
  'shortcuts.browser': 'Partout dans le navigateur',
  'shortcuts.browser.change': 'Changer ces touches',
  'shortcuts.browser.how': 'Le navigateur gère ces touches : cherche « raccourcis » parmi ses extensions.',
  'shortcuts.start': 'Ouvrir l’invitation, ou le panneau s’il n’y en a pas',
  'shortcuts.snooze': 'Plus tard : redemander dans dix minutes',
  'shortcuts.none': 'pas encore de touche',
  'shortcuts.address': 'Dans la barre d’adresse',
  'shortcuts.address.how':
    'Tape move, une espace et ce que tu as fait. C’est noté avant que tes mains soient de retour sur le clavier.',
  'shortcuts.address.examples': 'Par exemple',
  'shortcuts.session': 'Pendant une séance',
  'shortcuts.session.pause': 'Suspendre et reprendre',
  'shortcuts.session.step': 'Étape précédente, étape suivante',
  'shortcuts.session.easier': 'Plus facile',
  'shortcuts.session.tooHard': 'Trop dur',
  'shortcuts.session.hurts': 'Ça fait mal',
  'shortcuts.session.leave': 'Quitter et garder la place',
  'shortcuts.key.space': 'Espace',
  'shortcuts.key.arrows': 'Gauche, droite',
  'shortcuts.key.escape': 'Échap',
  'shortcuts.undo':
    'Tant qu’un bandeau propose Annuler, Ctrl+Z (sur Mac, Commande+Z) le fait aussi. Il attend tant qu’il a le focus.',
  'typed.logged': 'Noté : {what}.',
  'typed.unknown':
    '« {typed} » n’est pas encore un exercice connu. Dis quoi et combien de fois : move 10 écartés, move marche 5',
  'typed.minutes': '{name}, {span}',
  'typed.reps': '{name}, {n}',
  'typed.sets': '{name}, {sets} × {n}',
} as const;
