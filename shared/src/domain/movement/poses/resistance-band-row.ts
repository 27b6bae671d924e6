import type { BodyMovement } from '../movement.ts';

export const resistanceBandRow = {
  view: 'side',
  floor: 184,
  start: 'reach',
  contacts: { ankleL: [96, 181] },
  poses: {
    reach: { p: 4, sp: 3, R: { hip: 23, kn: 31, an: 13, sh: 65, el: 5 }, pin: ['ankleR', 96, 181] },
    pull: { sp: -4, R: { hip: 19, kn: 31, an: 13, sh: -8, el: 98 }, pin: ['ankleR', 96, 181] },
  },
  phases: [
    { to: 'pull', tempo: 'con' },
    { to: 'pull', tempo: 'pause' },
    { to: 'reach', tempo: 'ecc' },
  ],
  props: [
    { kind: 'line', a: [216, 40], b: [216, 184], w: 3 },
    { kind: 'band', from: 'wristR', to: [216, 92] },
  ],
} as const satisfies BodyMovement;
