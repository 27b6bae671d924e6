import type { BodyMovement } from '../movement.ts';

export const scapularPushUp = {
  view: 'side',
  floor: 184,
  start: 'sink',
  contacts: { wristR: [151.9, 180.3], wristL: [151.9, 180.3], ankleL: [38, 169] },
  poses: {
    sink: { p: 74, n: -6, sp: -6, R: { hip: 0, kn: 0, an: -8, sh: 66, el: 8 }, pin: ['ankleR', 38, 169] },
    push: { p: 68, n: -6, sp: 6, R: { hip: 0, kn: 0, an: -8, sh: 61, el: 8 }, pin: ['ankleR', 38, 169] },
  },
  phases: [
    { to: 'push', tempo: 'con' },
    { to: 'push', tempo: 'pause' },
    { to: 'sink', tempo: 'ecc' },
  ],
  props: [{ kind: 'mat', x: 20, w: 160 }],
} as const satisfies BodyMovement;
