import type { BodyMovement } from '../movement.ts';

export const birdDog = {
  view: 'side',
  floor: 184,
  start: 'square',
  repsPerLoop: 2,
  poses: {
    square: {
      p: 77,
      n: -4,
      R: { hip: 77, kn: 90, an: -88, sh: 63, el: 37, wr: 67 },
      L: { hip: 77, kn: 90, an: -88, sh: 63, el: 37, wr: 67 },
      pin: ['pelvis', 112, 142],
    },
    right: {
      p: 77,
      n: -4,
      R: { hip: 77, kn: 90, an: -88, sh: 168, el: 2 },
      L: { hip: -13, kn: 2, an: -20, sh: 63, el: 37, wr: 67 },
      pin: ['pelvis', 112, 142],
    },
    left: {
      p: 77,
      n: -4,
      R: { hip: -13, kn: 2, an: -20, sh: 63, el: 37, wr: 67 },
      L: { hip: 77, kn: 90, an: -88, sh: 168, el: 2, wr: 0 },
      pin: ['pelvis', 112, 142],
    },
  },
  phases: [
    { to: 'right', tempo: 'con' },
    { to: 'right', tempo: 'hold' },
    { to: 'square', tempo: 'ecc' },
    { to: 'left', tempo: 'con' },
    { to: 'left', tempo: 'hold' },
    { to: 'square', tempo: 'ecc' },
  ],
  props: [{ kind: 'mat', x: 12, w: 220 }],
} as const satisfies BodyMovement;
