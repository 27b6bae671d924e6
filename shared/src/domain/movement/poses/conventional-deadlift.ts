import type { BodyMovement } from '../movement.ts';

export const conventionalDeadlift = {
  view: 'side',
  floor: 184,
  start: 'floor',
  contacts: { ankleL: [100, 181] },
  poses: {
    floor: { p: 62, n: -20, R: { hip: 129, kn: 75, an: 9, sh: 58, el: 5 }, pin: ['ankleR', 100, 181] },
    knee: { p: 50, n: -14, R: { hip: 96, kn: 53, an: 7, sh: 44, el: 5 }, pin: ['ankleR', 100, 181] },
    top: { R: { hip: 8, kn: 13, an: 5, sh: 7, el: 5 }, pin: ['ankleR', 100, 181] },
  },
  phases: [
    { to: 'knee', tempo: 'con', share: 0.5 },
    { to: 'top', tempo: 'con', share: 0.5 },
    { to: 'top', tempo: 'pause' },
    { to: 'knee', tempo: 'ecc', share: 0.5 },
    { to: 'floor', tempo: 'ecc', share: 0.5 },
  ],
  props: [
    { kind: 'plate', at: 'handR', r: 20 },
    { kind: 'dot', at: 'handR' },
  ],
} as const satisfies BodyMovement;
