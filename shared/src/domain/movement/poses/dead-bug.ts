import type { BodyMovement } from '../movement.ts';

export const deadBug = {
  view: 'side',
  floor: 184,
  start: 'table',
  repsPerLoop: 2,
  poses: {
    table: {
      p: -90,
      R: { sh: 90, el: 0, hip: 90, kn: 90, an: 0 },
      L: { sh: 90, el: 0, hip: 90, kn: 90, an: 0 },
      pin: ['pelvis', 118, 172],
    },
    a: {
      p: -90,
      R: { sh: 170, el: 0, hip: 90, kn: 90, an: 0 },
      L: { sh: 90, el: 0, hip: 12, kn: 4, an: 0 },
      pin: ['pelvis', 118, 172],
    },
    b: {
      p: -90,
      R: { sh: 90, el: 0, hip: 12, kn: 4, an: 0 },
      L: { sh: 170, el: 0, hip: 90, kn: 90, an: 0 },
      pin: ['pelvis', 118, 172],
    },
  },
  phases: [
    { to: 'a', tempo: 'ecc' },
    { to: 'table', tempo: 'con' },
    { to: 'b', tempo: 'ecc' },
    { to: 'table', tempo: 'con' },
  ],
  props: [{ kind: 'mat', x: 18, w: 190 }],
} as const satisfies BodyMovement;
