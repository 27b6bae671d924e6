import type { BodyMovement } from '../movement.ts';

export const benchPress = {
  view: 'side',
  floor: 184,
  start: 'up',
  contacts: { ankleR: [151.6, 181], ankleL: [151.6, 181] },
  poses: {
    up: { p: -90, R: { hip: -15, kn: 78, an: 2, sh: 88, el: 5 }, pin: ['neck', 70, 132] },
    down: { p: -90, sp: -2, R: { sh: -10, el: 105, us: 0.6, hip: -15, kn: 78, an: 2 }, pin: ['neck', 70, 132] },
  },
  phases: [
    { to: 'down', tempo: 'ecc' },
    { to: 'down', tempo: 'pause' },
    { to: 'up', tempo: 'con' },
  ],
  props: [
    { kind: 'rect', x: 34, y: 138, w: 96, h: 7 },
    { kind: 'line', a: [48, 145], b: [48, 184], w: 3 },
    { kind: 'line', a: [116, 145], b: [116, 184], w: 3 },
    { kind: 'plate', at: 'wristR', r: 16 },
    { kind: 'dot', at: 'wristR' },
  ],
} as const satisfies BodyMovement;
