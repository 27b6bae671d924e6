import type { BodyMovement } from '../movement.ts';

export const supermanHold = {
  view: 'side',
  floor: 184,
  start: 'rest',
  poses: {
    rest: { p: 90, n: -6, R: { sh: 180, el: 4, hip: 0, kn: 0, an: -80 }, pin: ['pelvis', 112, 177] },
    lift: { p: 90, l: -8, t: -10, n: -4, R: { sh: 180, el: 2, hip: -10, kn: 2, an: -74 }, pin: ['pelvis', 112, 177] },
  },
  phases: [
    { to: 'lift', tempo: 'con' },
    { to: 'lift', tempo: 'hold' },
    { to: 'rest', tempo: 'ecc' },
  ],
  props: [{ kind: 'mat', x: 20, w: 205 }],
} as const satisfies BodyMovement;
