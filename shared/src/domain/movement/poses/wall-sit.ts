import type { BodyMovement } from '../movement.ts';

export const wallSit = {
  view: 'side',
  floor: 184,
  start: 'stand',
  contacts: { ankleL: [108, 181] },
  poses: {
    stand: { R: { sh: 30, el: 100, hip: 29, kn: 6, an: -23 }, pin: ['ankleR', 108, 181] },
    hold: { R: { sh: 30, el: 100, hip: 85, kn: 90, an: 4 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'hold', tempo: 'ecc' },
    { to: 'hold', tempo: 'hold' },
    { to: 'stand', tempo: 'con' },
  ],
  props: [{ kind: 'line', a: [62, 8], b: [62, 184], w: 5 }],
} as const satisfies BodyMovement;
