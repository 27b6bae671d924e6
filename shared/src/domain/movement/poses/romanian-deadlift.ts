import type { BodyMovement } from '../movement.ts';

export const romanianDeadlift = {
  view: 'side',
  floor: 184,
  start: 'top',
  contacts: { ankleL: [100, 181] },
  poses: {
    top: { R: { hip: 11, kn: 18, an: 8, sh: 2, el: 16 }, pin: ['ankleR', 100, 181] },
    stretch: { p: 76, n: -16, R: { hip: 118, kn: 39, an: -3, sh: 63, el: 6 }, pin: ['ankleR', 100, 181] },
  },
  phases: [
    { to: 'stretch', tempo: 'ecc' },
    { to: 'stretch', tempo: 'pause' },
    { to: 'top', tempo: 'con' },
  ],
  props: [
    { kind: 'plate', at: 'handR', r: 15 },
    { kind: 'dot', at: 'handR' },
  ],
} as const satisfies BodyMovement;
