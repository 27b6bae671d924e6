import type { BodyMovement } from '../movement.ts';

export const chinTuck = {
  view: 'side',
  floor: 184,
  start: 'forward',
  zoom: [30, 58, 110, 110],
  contacts: { wristR: [99.6, 137.4], wristL: [99.6, 137.4], ankleL: [108, 181] },
  poses: {
    forward: { p: 2, n: 14, hp: 9, R: { hip: 91, kn: 90, an: 1, sh: 24, el: 26 }, pin: ['ankleR', 108, 181] },
    tuck: { n: 2, hp: -3, R: { hip: 89, kn: 90, an: 1, sh: 29, el: 14 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'tuck', tempo: 'con' },
    { to: 'tuck', tempo: 'hold' },
    { to: 'forward', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [48, 98], b: [48, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
