import type { BodyMovement } from '../movement.ts';

export const reverseSnowAngel = {
  view: 'top',
  floor: null,
  start: 'hips',
  contacts: { ankleR: [84.2, 193.7], ankleL: [115.8, 193.7] },
  poses: {
    overhead: { R: { ab: 168, el: 4 }, spread: 5, pin: ['pelvis', 100, 116] },
    hips: { R: { ab: 16, el: 4 }, spread: 5, pin: ['pelvis', 100, 116] },
  },
  phases: [
    { to: 'overhead', tempo: 'ecc' },
    { to: 'hips', tempo: 'con' },
  ],
  props: [{ kind: 'matTop', x: 52, y: 2, w: 96, h: 194 }],
} as const satisfies BodyMovement;
