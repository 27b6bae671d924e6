import type { BodyMovement } from '../movement.ts';

export const hipHingeDrill = {
  view: 'side',
  floor: 184,
  start: 'top',
  contacts: { ankleL: [100, 181] },
  poses: {
    top: { R: { sh: 35, el: 125, hip: 11, kn: 18, an: 8 }, pin: ['ankleR', 100, 181] },
    hinge: { p: 70, n: -14, R: { sh: 35, el: 125, hip: 112, kn: 41, an: -1 }, pin: ['ankleR', 100, 181] },
  },
  phases: [
    { to: 'hinge', tempo: 'ecc' },
    { to: 'hinge', tempo: 'pause' },
    { to: 'top', tempo: 'con' },
  ],
} as const satisfies BodyMovement;
