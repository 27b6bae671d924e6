import type { BodyMovement } from '../movement.ts';

export const chairThoracicExtension = {
  view: 'side',
  floor: 184,
  start: 'tall',
  contacts: { ankleL: [108, 181] },
  poses: {
    tall: { R: { sh: 150, el: 132, hip: 88, kn: 84, an: -4 }, pin: ['ankleR', 108, 181] },
    open: { p: -4, l: -2, t: -24, n: -4, R: { sh: 158, el: 130, hip: 84, kn: 84, an: -4 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'open', tempo: 'ecc' },
    { to: 'open', tempo: 'hold' },
    { to: 'tall', tempo: 'con' },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [50, 112], b: [50, 184], w: 4 },
    { kind: 'line', a: [86, 150], b: [86, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
