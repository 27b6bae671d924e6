export const shortcutMessages = {
  'page.shortcuts': 'Tastenkürzel',
  'shortcuts.lead': 'Alles geht ohne Maus. Das sind die kurzen Wege.',
  'shortcuts.browser': 'Überall im Browser',
  'shortcuts.browser.change': 'Diese Tasten ändern',
  'shortcuts.browser.how':
    'Der Browser verwaltet diese Tasten: Such bei seinen Erweiterungen nach „Tastenkombinationen“.',
  'shortcuts.start': 'Die Einladung öffnen, oder das Popup, wenn keine offen ist',
  'shortcuts.snooze': 'Später: in zehn Minuten wieder fragen',
  'shortcuts.none': 'noch keine Taste',
  'shortcuts.address': 'In der Adressleiste',
  'shortcuts.address.how':
    'Tippe move, ein Leerzeichen und was du getan hast. Es ist eingetragen, bevor deine Hände wieder auf den Tasten liegen.',
  'shortcuts.address.examples': 'Zum Beispiel',
  'shortcuts.session': 'In einer Einheit',
  'shortcuts.session.pause': 'Anhalten und weitermachen',
  'shortcuts.session.step': 'Schritt zurück, Schritt weiter',
  'shortcuts.session.easier': 'Leichter',
  'shortcuts.session.tooHard': 'Zu schwer',
  'shortcuts.session.hurts': 'Tut weh',
  'shortcuts.session.leave': 'Verlassen und die Stelle merken',
  'shortcuts.key.space': 'Leertaste',
  'shortcuts.key.arrows': 'Links, rechts',
  'shortcuts.key.escape': 'Esc',
  'shortcuts.undo':
    'Solange eine Leiste „Rückgängig“ anbietet, geht auch Strg+Z (am Mac Befehl+Z). Sie wartet, solange sie den Fokus hat.',
  'typed.logged': 'Eingetragen: {what}.',
  'typed.unknown':
    '„{typed}“ ist noch keine Übung, die wir kennen. Sag, was und wie oft: move 10 Rudern mit Band, move Gehen 5',
  'typed.minutes': '{name}, {span}',
  'typed.reps': '{name}, {n}',
  'typed.sets': '{name}, {sets} × {n}',
} as const;
