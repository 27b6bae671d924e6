import type { BodyMovement } from '../movement.ts';

export const householdLoadRow = {
  view: 'side',
  floor: 184,
  start: 'low',
  oneSided: true,
  contacts: { wristL: [153, 113], ankleR: [92, 181], ankleL: [70, 181] },
  poses: {
    low: {
      p: 58,
      n: -12,
      sp: 2,
      R: { hip: 78, kn: 22, an: 2, sh: 56, el: 4 },
      L: { hip: 58, kn: 14, an: 14, sh: 92, el: 24, wr: 32 },
      pin: ['pelvis', 88, 106],
    },
    high: {
      p: 58,
      n: -12,
      sp: -4,
      R: { hip: 78, kn: 22, an: 2, sh: -26, el: 92 },
      L: { hip: 58, kn: 14, an: 14, sh: 92, el: 24, wr: 32 },
      pin: ['pelvis', 88, 106],
    },
  },
  phases: [
    { to: 'high', tempo: 'con' },
    { to: 'high', tempo: 'pause' },
    { to: 'low', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 140, y: 116, w: 62, h: 5 },
    { kind: 'line', a: [196, 121], b: [196, 184], w: 3 },
    { kind: 'load', at: 'handR' },
  ],
} as const satisfies BodyMovement;
