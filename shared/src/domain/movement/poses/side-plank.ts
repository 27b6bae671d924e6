import type { BodyMovement } from '../movement.ts';

export const sidePlank = {
  view: 'front',
  floor: 184,
  start: 'hold',
  rotate: { deg: 77, about: [100, 103], shift: [14, 43.7] },
  oneSided: true,
  contacts: { wristL: [149.8, 59.5], ankleR: [89.6, 181], ankleL: [110.4, 181] },
  poses: {
    hold: { spread: 1, R: { ab: 4, el: 2 }, L: { ab: 90, el: 0, fs: 0.2 }, pin: ['pelvis', 100, 103] },
    breathe: { spread: 1, se: 1, R: { ab: 6, el: 2 }, L: { ab: 90, el: 0, fs: 0.2 }, pin: ['pelvis', 100, 103] },
  },
  phases: [
    { to: 'breathe', tempo: 'fixed', sec: 2 },
    { to: 'hold', tempo: 'fixed', sec: 2 },
  ],
} as const satisfies BodyMovement;
