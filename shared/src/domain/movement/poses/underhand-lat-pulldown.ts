import type { BodyMovement } from '../movement.ts';

export const underhandLatPulldown = {
  view: 'front',
  floor: 184,
  start: 'reach',
  contacts: { ankleR: [90, 183.5], ankleL: [110, 183.5] },
  poses: {
    reach: { R: { ab: 174, el: 2 }, se: 5, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
    half: { R: { ab: 90, el: 82, us: 0.25 }, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
    pull: { R: { ab: 12, el: 158 }, se: -3, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
  },
  phases: [
    { to: 'half', tempo: 'con', share: 0.5 },
    { to: 'pull', tempo: 'con', share: 0.5 },
    { to: 'pull', tempo: 'pause' },
    { to: 'half', tempo: 'ecc', share: 0.5 },
    { to: 'reach', tempo: 'ecc', share: 0.5 },
  ],
  props: [
    { kind: 'barBetween', a: 'wristR', b: 'wristL', over: 4 },
    { kind: 'cableFromBar', to: [100, 2] },
    { kind: 'rect', x: 72, y: 146, w: 56, h: 6 },
  ],
} as const satisfies BodyMovement;
