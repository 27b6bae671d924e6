import type { BodyMovement } from '../movement.ts';

export const catCow = {
  view: 'side',
  floor: 184,
  start: 'cow',
  contacts: { wristR: [132.3, 179], wristL: [132.3, 179], ankleR: [45, 181], ankleL: [45, 181] },
  poses: {
    cow: {
      p: 97,
      l: 2,
      t: -40,
      n: -26,
      R: { hip: 97, kn: 90, an: -88, sh: 46, el: 44, wr: 59 },
      pin: ['pelvis', 84, 142],
    },
    cat: {
      p: 54,
      l: 6,
      t: 46,
      n: 30,
      R: { hip: 54, kn: 90, an: -88, sh: 84, el: 66, wr: 46 },
      pin: ['pelvis', 84, 142],
    },
  },
  phases: [
    { to: 'cat', tempo: 'con' },
    { to: 'cat', tempo: 'pause' },
    { to: 'cow', tempo: 'ecc' },
    { to: 'cow', tempo: 'pause' },
  ],
  props: [{ kind: 'mat', x: 16, w: 166 }],
} as const satisfies BodyMovement;
