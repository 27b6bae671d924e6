import type { BodyMovement } from '../movement.ts';

export const bandPullApart = {
  view: 'front',
  floor: 184,
  start: 'front',
  contacts: { ankleR: [85.6, 180.8], ankleL: [114.4, 180.8] },
  poses: {
    front: { R: { ab: 88, el: 2, us: 0.12, fs: 0.12 }, pin: ['pelvis', 100, 103] },
    apart: { R: { ab: 88, el: 0, us: 1, fs: 1 }, se: -1, pin: ['pelvis', 100, 103] },
  },
  phases: [
    { to: 'apart', tempo: 'con' },
    { to: 'apart', tempo: 'pause' },
    { to: 'front', tempo: 'ecc' },
  ],
  props: [{ kind: 'bandBetween', a: 'wristR', b: 'wristL' }],
} as const satisfies BodyMovement;
