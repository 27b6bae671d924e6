import type { BodyMovement } from '../movement.ts';

export const calfRaise = {
  view: 'side',
  floor: 184,
  start: 'flat',
  poses: {
    flat: { R: { hip: 6, kn: 13, an: 6, sh: 42, el: 35 }, pin: ['toeR', 117, 181] },
    up: { R: { hip: 2, kn: 0, an: -42, sh: 44, el: 12 }, pin: ['toeR', 117, 181] },
  },
  phases: [
    { to: 'up', tempo: 'con' },
    { to: 'up', tempo: 'pause' },
    { to: 'flat', tempo: 'ecc' },
  ],
  props: [{ kind: 'line', a: [150, 60], b: [150, 184], w: 3 }],
} as const satisfies BodyMovement;
