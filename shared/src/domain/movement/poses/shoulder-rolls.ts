import type { BodyMovement } from '../movement.ts';

export const shoulderRolls = {
  view: 'side',
  floor: 184,
  start: 'down',
  zoom: [30, 58, 110, 110],
  contacts: { ankleL: [108, 181] },
  poses: {
    fwd: { sp: 6, R: { sh: 14, el: 40, hip: 89, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
    up: { se: 9, R: { sh: 8, el: 44, hip: 89, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
    back: { sp: -7, se: 2, R: { sh: 2, el: 46, hip: 89, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
    down: { sp: -3, se: -3, R: { sh: 6, el: 44, hip: 89, kn: 90, an: 1 }, pin: ['ankleR', 108, 181] },
  },
  phases: [
    { to: 'fwd', tempo: 'con', share: 0.5 },
    { to: 'up', tempo: 'con', share: 0.5 },
    { to: 'back', tempo: 'ecc', share: 0.5 },
    { to: 'down', tempo: 'ecc', share: 0.5 },
  ],
  props: [
    { kind: 'rect', x: 46, y: 146, w: 44, h: 5 },
    { kind: 'line', a: [48, 98], b: [48, 184], w: 3 },
  ],
} as const satisfies BodyMovement;
