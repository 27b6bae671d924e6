import type { BodyMovement } from '../movement.ts';

export const proneYtw = {
  view: 'top',
  floor: null,
  start: 'rest',
  contacts: { ankleR: [84.2, 193.7], ankleL: [115.8, 193.7] },
  poses: {
    rest: { R: { ab: 130, el: 30 }, spread: 5, pin: ['pelvis', 100, 116] },
    Y: { R: { ab: 146, el: 2 }, spread: 5, pin: ['pelvis', 100, 116] },
    T: { R: { ab: 90, el: 2 }, spread: 5, pin: ['pelvis', 100, 116] },
    W: { R: { ab: 52, el: 96 }, spread: 5, pin: ['pelvis', 100, 116] },
  },
  phases: [
    { to: 'Y', tempo: 'con' },
    { to: 'Y', tempo: 'hold' },
    { to: 'T', tempo: 'con' },
    { to: 'T', tempo: 'hold' },
    { to: 'W', tempo: 'con' },
    { to: 'W', tempo: 'hold' },
    { to: 'rest', tempo: 'ecc' },
  ],
  props: [{ kind: 'matTop', x: 36, y: 2, w: 128, h: 194 }],
} as const satisfies BodyMovement;
