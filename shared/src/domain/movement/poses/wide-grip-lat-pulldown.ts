import type { BodyMovement } from '../movement.ts';

export const wideGripLatPulldown = {
  view: 'front',
  floor: 184,
  start: 'reach',
  contacts: { ankleR: [90, 183.5], ankleL: [110, 183.5] },
  poses: {
    reach: { R: { ab: 150, el: 8 }, se: 5, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
    pull: { R: { ab: 38, el: 122 }, se: -3, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
  },
  phases: [
    { to: 'pull', tempo: 'con' },
    { to: 'pull', tempo: 'pause' },
    { to: 'reach', tempo: 'ecc' },
  ],
  props: [
    { kind: 'barBetween', a: 'wristR', b: 'wristL', over: 16 },
    { kind: 'cableFromBar', to: [100, 2] },
    { kind: 'rect', x: 72, y: 146, w: 56, h: 6 },
  ],
} as const satisfies BodyMovement;
