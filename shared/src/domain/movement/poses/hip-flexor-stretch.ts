import type { BodyMovement } from '../movement.ts';

export const hipFlexorStretch = {
  view: 'side',
  floor: 184,
  start: 'start',
  oneSided: true,
  contacts: { ankleR: [134.5, 180.7], ankleL: [33.1, 180.1] },
  poses: {
    start: {
      R: { hip: 83, kn: 55, an: -27, sh: -7, el: 87 },
      L: { hip: -8, kn: 82, an: -88, sh: -7, el: 87 },
      pin: ['pelvis', 77.5, 141.5],
    },
    stretch: {
      R: { hip: 93, kn: 82, an: -11, sh: -7, el: 87 },
      L: { hip: -24, kn: 66, an: -88, sh: -7, el: 87 },
      pin: ['pelvis', 88, 144.5],
    },
  },
  phases: [
    { to: 'stretch', tempo: 'ecc' },
    { to: 'stretch', tempo: 'hold' },
    { to: 'start', tempo: 'con' },
  ],
  props: [{ kind: 'mat', x: 24, w: 75 }],
} as const satisfies BodyMovement;
