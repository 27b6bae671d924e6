import type { BodyMovement } from '../movement.ts';

export const marchInPlace = {
  view: 'side',
  floor: 184,
  start: 'mid',
  poses: {
    right: {
      R: { hip: 82, kn: 88, an: 4, sh: -22, el: 70 },
      L: { sh: 34, el: 70, hip: 6, kn: 13, an: 6 },
      pin: ['pelvis', 100, 103.5],
    },
    mid: { R: { sh: 4, el: 60, hip: 6, kn: 13, an: 6 }, pin: ['pelvis', 100, 103.5] },
    left: {
      R: { sh: 34, el: 70, hip: 6, kn: 13, an: 6 },
      L: { hip: 82, kn: 88, an: 4, sh: -22, el: 70 },
      pin: ['pelvis', 100, 103.5],
    },
  },
  phases: [
    { to: 'right', tempo: 'fixed', sec: 0.4 },
    { to: 'mid', tempo: 'fixed', sec: 0.3 },
    { to: 'left', tempo: 'fixed', sec: 0.4 },
    { to: 'mid', tempo: 'fixed', sec: 0.3 },
  ],
} as const satisfies BodyMovement;
