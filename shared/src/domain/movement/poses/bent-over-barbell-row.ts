import type { BodyMovement } from '../movement.ts';

export const bentOverBarbellRow = {
  view: 'side',
  floor: 184,
  start: 'low',
  contacts: { ankleL: [101, 181] },
  poses: {
    low: { p: 50, n: -12, R: { hip: 89, kn: 45, an: 5, sh: 43, el: 15 }, pin: ['ankleR', 101, 181] },
    high: { p: 50, n: -12, sp: -4, R: { hip: 89, kn: 45, an: 5, sh: -18, el: 96 }, pin: ['ankleR', 101, 181] },
  },
  phases: [
    { to: 'high', tempo: 'con' },
    { to: 'high', tempo: 'pause' },
    { to: 'low', tempo: 'ecc' },
  ],
  props: [
    { kind: 'plate', at: 'handR', r: 15 },
    { kind: 'dot', at: 'handR' },
  ],
} as const satisfies BodyMovement;
