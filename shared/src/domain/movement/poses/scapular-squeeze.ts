import type { BodyMovement } from '../movement.ts';

export const scapularSqueeze = {
  view: 'side',
  floor: 184,
  start: 'easy',
  zoom: [30, 58, 110, 110],
  contacts: { ankleL: [108, 181] },
  poses: {
    easy: { sp: 3, n: 2, R: { sh: 8, el: 62, hip: 89, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
    squeeze: { p: -1, sp: -7, se: -2, R: { sh: -24, el: 84, hip: 88, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'squeeze', tempo: 'con' },
    { to: 'squeeze', tempo: 'hold' },
    { to: 'easy', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [48, 98], b: [48, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
