import type { BodyMovement } from '../movement.ts';

export const wallAngel = {
  view: 'front',
  floor: 184,
  start: 'w',
  contacts: { ankleR: [85.6, 180.8], ankleL: [114.4, 180.8] },
  poses: {
    w: { R: { ab: 58, el: 116 }, se: -2, pin: ['pelvis', 100, 103] },
    y: { R: { ab: 148, el: 18 }, se: 3, pin: ['pelvis', 100, 103] },
  },
  phases: [
    { to: 'y', tempo: 'con' },
    { to: 'y', tempo: 'pause' },
    { to: 'w', tempo: 'ecc' },
  ],
  props: [{ kind: 'wall' }],
} as const satisfies BodyMovement;
