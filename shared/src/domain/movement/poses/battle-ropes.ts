import type { BodyMovement } from '../movement.ts';

export const battleRopes = {
  view: 'side',
  floor: 184,
  start: 'a',
  contacts: { ankleL: [84, 181] },
  poses: {
    a: {
      p: 26,
      n: -10,
      R: { hip: 64, kn: 59, an: 21, sh: 55, el: 94 },
      L: { sh: 59, el: 5 },
      pin: ['ankleR', 84, 181],
    },
    b: {
      p: 26,
      n: -10,
      R: { hip: 64, kn: 59, an: 21, sh: 59, el: 5 },
      L: { sh: 55, el: 94 },
      pin: ['ankleR', 84, 181],
    },
  },
  phases: [
    { to: 'b', tempo: 'fixed', sec: 0.4 },
    { to: 'a', tempo: 'fixed', sec: 0.4 },
  ],
  props: [
    { kind: 'rope', from: 'wristR', to: [232, 178] },
    { kind: 'rope', from: 'wristL', to: [232, 180] },
  ],
} as const satisfies BodyMovement;
