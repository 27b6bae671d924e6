import type { BodyMovement } from '../movement.ts';

export const deskPushUp = {
  view: 'side',
  floor: 184,
  start: 'top',
  contacts: { wristR: [156.2, 113], wristL: [156.2, 113], ankleL: [52, 170] },
  poses: {
    top: { p: 37, n: -4, R: { hip: 0, kn: 0, an: -28, sh: 69, el: 7, wr: 51 }, pin: ['ankleR', 52, 170] },
    low: { p: 52, n: -4, sp: -2, R: { hip: 0, kn: 0, an: -22, sh: 16, el: 131, wr: -5 }, pin: ['ankleR', 52, 170] },
  },
  phases: [
    { to: 'low', tempo: 'ecc' },
    { to: 'low', tempo: 'pause' },
    { to: 'top', tempo: 'con' },
  ],
  props: [
    { kind: 'rect', x: 150, y: 116, w: 60, h: 5 },
    { kind: 'line', a: [204, 121], b: [204, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
