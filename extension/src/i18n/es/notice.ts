/** What the background shows by itself: the notification and the badge. */
export const noticeMessages = {
  'notice.standUp': 'Ponte de pie un momento',
  'notice.walk': 'Camina hasta la ventana y vuelve',
  'notice.workout': 'Dos minutos para tu espalda',
  'notice.named': '{name}',
  'notice.message': 'Un buen momento. El botón de Unslouch en la barra muestra cómo.',
  'notice.start': 'Empezar',
  'notice.later': 'En 10 minutos',
  'badge.now': 'ya',
} as const;
