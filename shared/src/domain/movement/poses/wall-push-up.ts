import type { BodyMovement } from '../movement.ts';

export const wallPushUp = {
  view: 'side',
  floor: 184,
  start: 'top',
  contacts: { wristR: [152.5, 78.1], wristL: [152.5, 78.1], ankleL: [96, 181] },
  poses: {
    top: { p: 4, n: -3, R: { hip: 0, kn: 0, an: 4, sh: 67, el: 8, wr: 90 }, pin: ['ankleR', 96, 181] },
    low: { p: 18, n: -3, R: { hip: 0, kn: 0, an: 18, sh: 14, el: 126, wr: 50 }, pin: ['ankleR', 96, 181] },
  },
  phases: [
    { to: 'low', tempo: 'ecc' },
    { to: 'low', tempo: 'pause' },
    { to: 'top', tempo: 'con' },
  ],
  props: [{ kind: 'line', a: [158, 8], b: [158, 184], w: 5 }],
} as const satisfies BodyMovement;
