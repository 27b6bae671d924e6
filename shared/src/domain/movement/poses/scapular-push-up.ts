import type { BodyMovement } from '../movement.ts';

export const scapularPushUp = {
  view: 'side',
  floor: 184,
  start: 'sink',
  contacts: { wristR: [151.9, 178.6], wristL: [151.9, 178.6], ankleL: [38, 167.3] },
  poses: {
    sink: { p: 74, n: -6, sp: -6, R: { hip: 0, kn: 0, an: -8, sh: 66, el: 8, wr: 88 }, pin: ['ankleR', 38, 167.3] },
    push: { p: 68, n: -6, sp: 6, R: { hip: 0, kn: 0, an: -8, sh: 61, el: 8, wr: 87 }, pin: ['ankleR', 38, 167.3] },
  },
  phases: [
    { to: 'push', tempo: 'con' },
    { to: 'push', tempo: 'pause' },
    { to: 'sink', tempo: 'ecc' },
  ],
  props: [{ kind: 'mat', x: 20, w: 160 }],
} as const satisfies BodyMovement;
