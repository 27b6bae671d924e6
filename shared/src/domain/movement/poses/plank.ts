import type { BodyMovement } from '../movement.ts';

export const plank = {
  view: 'side',
  floor: 184,
  start: 'hold',
  contacts: { wristR: [180.8, 181.2], wristL: [180.8, 181.2], ankleL: [34, 170] },
  poses: {
    hold: { p: 82, n: -4, R: { sh: 82, el: 90, hip: 0, kn: 0, an: -6 }, pin: ['ankleR', 34, 170] },
    breathe: { p: 82, t: 2, n: -4, R: { sh: 84, el: 90, hip: 0, kn: 0, an: -6 }, pin: ['ankleR', 34, 170] },
  },
  phases: [
    { to: 'breathe', tempo: 'fixed', sec: 2 },
    { to: 'hold', tempo: 'fixed', sec: 2 },
  ],
  props: [{ kind: 'mat', x: 20, w: 165 }],
} as const satisfies BodyMovement;
