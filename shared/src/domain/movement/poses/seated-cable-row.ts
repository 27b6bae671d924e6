import type { BodyMovement } from '../movement.ts';

export const seatedCableRow = {
  view: 'side',
  floor: 184,
  start: 'reach',
  contacts: { ankleL: [150, 157] },
  poses: {
    reach: { p: 14, t: 4, sp: 4, R: { hip: 121, kn: 50, an: 11, sh: 71, el: 38 }, pin: ['ankleR', 150, 157] },
    pull: { p: -4, sp: -4, R: { hip: 103, kn: 50, an: 11, sh: -1, el: 105 }, pin: ['ankleR', 150, 157] },
  },
  phases: [
    { to: 'pull', tempo: 'con' },
    { to: 'pull', tempo: 'pause' },
    { to: 'reach', tempo: 'ecc' },
  ],
  props: [
    { kind: 'rect', x: 56, y: 152, w: 48, h: 6 },
    { kind: 'line', a: [64, 156], b: [62, 183], w: 3 },
    { kind: 'line', a: [96, 156], b: [98, 183], w: 3 },
    { kind: 'line', a: [168, 136], b: [155, 183], w: 3 },
    { kind: 'cable', from: 'wristR', to: [222, 124] },
  ],
} as const satisfies BodyMovement;
