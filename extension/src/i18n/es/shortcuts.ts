/** The page of shortcuts, and what was typed into the address bar. */
export const shortcutMessages = {
  'page.shortcuts': 'Atajos',
  'shortcuts.lead': 'Todo funciona sin ratón. Estos son los caminos cortos.',
  'shortcuts.browser': 'En cualquier parte del navegador',
  'shortcuts.browser.change': 'Cambiar estas teclas',
  'shortcuts.browser.how': 'El navegador guarda estas teclas: busca “atajos” entre sus extensiones.',
  'shortcuts.start': 'Abrir la invitación, o el panel si no hay ninguna',
  'shortcuts.snooze': 'Luego: volver a preguntar en diez minutos',
  'shortcuts.none': 'todavía sin tecla',
  'shortcuts.address': 'En la barra de direcciones',
  'shortcuts.address.how':
    'Escribe move, un espacio y lo que hiciste. Queda anotado antes de que tus manos vuelvan al teclado.',
  'shortcuts.address.examples': 'Por ejemplo',
  'shortcuts.session': 'En una sesión',
  'shortcuts.session.pause': 'Pausar y seguir',
  'shortcuts.session.step': 'Paso anterior, paso siguiente',
  'shortcuts.session.easier': 'Más fácil',
  'shortcuts.session.tooHard': 'Demasiado',
  'shortcuts.session.hurts': 'Me duele',
  'shortcuts.session.leave': 'Salir y guardar el lugar',
  'shortcuts.key.space': 'Espacio',
  'shortcuts.key.arrows': 'Izquierda, derecha',
  'shortcuts.key.escape': 'Esc',
  'shortcuts.undo':
    'Mientras una franja ofrece Deshacer, también vale Ctrl+Z (en Mac, Comando+Z). La franja espera mientras tiene el foco.',
  'typed.logged': 'Anotado: {what}.',
  'typed.unknown':
    '“{typed}” no es un ejercicio que conozcamos. Di qué y cuántas veces: move 10 aperturas con banda, move paseo 5',
  'typed.minutes': '{name}, {span}',
  'typed.reps': '{name}, {n}',
  'typed.sets': '{name}, {sets} × {n}',
} as const;
