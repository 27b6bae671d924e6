import type { BodyMovement } from '../movement.ts';

export const seatedCatCow = {
  view: 'side',
  floor: 184,
  start: 'cow',
  contacts: { ankleL: [108, 181] },
  poses: {
    cow: { p: 14, l: -10, t: -18, n: -12, R: { hip: 103, kn: 90, an: 1, sh: 24, el: 5 }, pin: ['ankleR', 108, 181] },
    cat: { p: -16, l: 22, t: 30, n: 26, R: { hip: 73, kn: 87, an: -1, sh: 31, el: 67 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'cat', tempo: 'con' },
    { to: 'cat', tempo: 'pause' },
    { to: 'cow', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [86, 150], b: [86, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
