import type { BodyMovement } from '../movement.ts';

export const cableFacePull = {
  view: 'side',
  floor: 184,
  start: 'reach',
  contacts: { ankleL: [94, 181] },
  poses: {
    reach: { sp: 3, R: { sh: 96, el: 0, hip: 14, kn: 26, an: 11 }, pin: ['ankleR', 94, 181] },
    pull: {
      p: -2,
      sp: -4,
      R: { sh: 94, el: 70, us: -0.3, fs: 0.9, hip: 12, kn: 26, an: 11 },
      pin: ['ankleR', 94, 181],
    },
  },
  phases: [
    { to: 'pull', tempo: 'con' },
    { to: 'pull', tempo: 'pause' },
    { to: 'reach', tempo: 'ecc' },
  ],
  props: [
    { kind: 'line', a: [216, 20], b: [216, 184], w: 3 },
    { kind: 'cable', from: 'wristR', to: [216, 48] },
  ],
} as const satisfies BodyMovement;
