import type { BodyMovement } from '../movement.ts';

export const backExtension = {
  view: 'side',
  floor: 184,
  start: 'down',
  contacts: { ankleR: [57.8, 164.2], ankleL: [57.8, 164.2] },
  poses: {
    down: { p: 118, l: 4, t: 4, n: -6, R: { sh: 38, el: 122, hip: 73, kn: 0, an: 0 }, pin: ['pelvis', 113, 109] },
    up: { p: 45, R: { sh: 38, el: 122, hip: 0, kn: 0, an: 0 }, pin: ['pelvis', 113, 109] },
  },
  phases: [
    { to: 'up', tempo: 'con' },
    { to: 'up', tempo: 'pause' },
    { to: 'down', tempo: 'ecc' },
  ],
  props: [
    { kind: 'line', a: [48, 176], b: [122, 118], w: 5 },
    { kind: 'line', a: [85, 146], b: [85, 184], w: 3 },
    { kind: 'line', a: [44, 160], b: [66, 180], w: 4 },
  ],
} as const satisfies BodyMovement;
