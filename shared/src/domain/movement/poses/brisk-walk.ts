import type { BodyMovement } from '../movement.ts';

export const briskWalk = {
  view: 'side',
  floor: 184,
  start: 'cR',
  poses: {
    cR: {
      p: 3,
      R: { hip: 29, kn: 4, an: 8, sh: -26, el: 58 },
      L: { hip: -17, kn: 16, an: -24, sh: 28, el: 66 },
      pin: ['pelvis', 100, 107],
    },
    pR: {
      p: 2,
      R: { hip: 4, kn: 8, an: 4, sh: 0, el: 60 },
      L: { hip: 14, kn: 58, an: -6, sh: 2, el: 60 },
      pin: ['pelvis', 100, 104],
    },
    cL: {
      p: 3,
      L: { hip: 29, kn: 4, an: 8, sh: -26, el: 58 },
      R: { hip: -17, kn: 16, an: -24, sh: 28, el: 66 },
      pin: ['pelvis', 100, 107],
    },
    pL: {
      p: 2,
      L: { hip: 4, kn: 8, an: 4, sh: 0, el: 60 },
      R: { hip: 14, kn: 58, an: -6, sh: 2, el: 60 },
      pin: ['pelvis', 100, 104],
    },
  },
  phases: [
    { to: 'pR', tempo: 'fixed', sec: 0.26, ease: 'linear' },
    { to: 'cL', tempo: 'fixed', sec: 0.26, ease: 'linear' },
    { to: 'pL', tempo: 'fixed', sec: 0.26, ease: 'linear' },
    { to: 'cR', tempo: 'fixed', sec: 0.26, ease: 'linear' },
  ],
} as const satisfies BodyMovement;
