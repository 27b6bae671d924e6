import type { BodyMovement } from '../movement.ts';

export const reverseFly = {
  view: 'side',
  floor: 184,
  start: 'hang',
  contacts: { ankleL: [100, 181] },
  poses: {
    hang: { p: 66, n: -14, R: { sh: 62, el: 6, hip: 108, kn: 45, an: 3 }, pin: ['ankleR', 100, 181] },
    wide: {
      p: 66,
      n: -14,
      sp: -5,
      R: { sh: 76, el: 10, us: 0.16, fs: 0.16, hip: 108, kn: 45, an: 3 },
      pin: ['ankleR', 100, 181],
    },
  },
  phases: [
    { to: 'wide', tempo: 'con' },
    { to: 'wide', tempo: 'pause' },
    { to: 'hang', tempo: 'ecc' },
  ],
  props: [{ kind: 'bell', at: 'wristR' }],
} as const satisfies BodyMovement;
