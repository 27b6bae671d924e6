import type { BodyMovement } from '../movement.ts';

export const sitToStand = {
  view: 'side',
  floor: 184,
  start: 'sit',
  contacts: { ankleL: [108, 181] },
  poses: {
    sit: { p: 4, R: { sh: 58, el: 70, hip: 92, kn: 93, an: 4 }, pin: ['ankleR', 108, 181] },
    lean: { p: 40, n: -20, R: { sh: 62, el: 70, hip: 125, kn: 95, an: 10 }, pin: ['ankleR', 108, 181] },
    stand: { R: { sh: 40, el: 95, hip: 8, kn: 12, an: 4 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'lean', tempo: 'con', share: 0.4 },
    { to: 'stand', tempo: 'con', share: 0.6 },
    { to: 'stand', tempo: 'pause' },
    { to: 'lean', tempo: 'ecc', share: 0.6 },
    { to: 'sit', tempo: 'ecc', share: 0.4 },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [48, 98], b: [48, 184], w: 3 },
    { kind: 'line', a: [86, 150], b: [86, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
