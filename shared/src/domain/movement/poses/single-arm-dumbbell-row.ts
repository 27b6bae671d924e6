import type { BodyMovement } from '../movement.ts';

export const singleArmDumbbellRow = {
  view: 'side',
  floor: 184,
  start: 'low',
  oneSided: true,
  contacts: { wristL: [135.5, 138.1], ankleR: [76.5, 180.3], ankleL: [60.3, 139.6] },
  poses: {
    low: {
      p: 78,
      n: -10,
      R: { hip: 74, kn: 6, an: 10, sh: 72, el: 5 },
      L: { hip: 98, kn: 110, an: -88, sh: 56, el: 61, wr: 51 },
      pin: ['pelvis', 86, 103],
    },
    high: {
      p: 78,
      n: -10,
      sp: -3,
      R: { hip: 74, kn: 6, an: 10, sh: -17, el: 99 },
      L: { hip: 98, kn: 110, an: -88, sh: 63, el: 46, wr: 59 },
      pin: ['pelvis', 86, 103],
    },
  },
  phases: [
    { to: 'high', tempo: 'con' },
    { to: 'high', tempo: 'pause' },
    { to: 'low', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 52, y: 141, w: 98, h: 7 },
    { kind: 'line', a: [62, 148], b: [62, 184], w: 3 },
    { kind: 'line', a: [140, 148], b: [140, 184], w: 3 },
    { kind: 'bell', at: 'wristR' },
  ],
} as const satisfies BodyMovement;
