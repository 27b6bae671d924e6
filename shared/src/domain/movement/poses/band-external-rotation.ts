import type { BodyMovement } from '../movement.ts';

export const bandExternalRotation = {
  view: 'front',
  floor: 184,
  start: 'in',
  contacts: { ankleR: [85.6, 180.8], ankleL: [114.4, 180.8] },
  poses: {
    in: { R: { ab: 4, el: 86, fs: 0.12 }, pin: ['pelvis', 100, 103] },
    out: { R: { ab: 4, el: 86, fs: 0.92 }, se: -1, pin: ['pelvis', 100, 103] },
  },
  phases: [
    { to: 'out', tempo: 'con' },
    { to: 'out', tempo: 'pause' },
    { to: 'in', tempo: 'ecc' },
  ],
  props: [{ kind: 'bandBetween', a: 'wristR', b: 'wristL' }],
} as const satisfies BodyMovement;
