import type { BodyMovement } from '../movement.ts';

export const doorwayPecStretch = {
  view: 'side',
  floor: 184,
  start: 'start',
  contacts: { wristR: [113, 34.5], wristL: [113, 34.5] },
  poses: {
    start: {
      p: 2,
      R: { sh: 92, el: 88, us: 0.34, hip: 23, kn: 6, an: -15 },
      L: { sh: 92, el: 88, us: 0.34, hip: -2, kn: 12, an: -5 },
      pin: ['pelvis', 101, 104.5],
    },
    lean: {
      p: 2,
      R: { sh: 92, el: 88, us: -0.12, hip: 18, kn: 14, an: -2 },
      L: { sh: 92, el: 88, us: -0.12, hip: -14, kn: 6, an: 2 },
      pin: ['pelvis', 114, 104.5],
    },
  },
  phases: [
    { to: 'lean', tempo: 'ecc' },
    { to: 'lean', tempo: 'hold' },
    { to: 'start', tempo: 'con' },
  ],
  props: [{ kind: 'line', a: [112, 8], b: [112, 184], w: 5 }],
} as const satisfies BodyMovement;
