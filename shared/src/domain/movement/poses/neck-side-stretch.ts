import type { BodyMovement } from '../movement.ts';

export const neckSideStretch = {
  view: 'front',
  floor: 184,
  start: 'mid',
  repsPerLoop: 2,
  zoom: [42, 56, 116, 116],
  contacts: { wristR: [73.3, 149], wristL: [126.7, 149], ankleR: [90, 183.5], ankleL: [110, 183.5] },
  poses: {
    mid: { R: { ab: 8, el: 6 }, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
    right: { R: { ab: 8, el: 6 }, tilt: -36, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
    left: { R: { ab: 8, el: 6 }, tilt: 36, thighScale: 0.35, shankScale: 0.74, shin: 0, pin: ['pelvis', 100, 141] },
  },
  phases: [
    { to: 'right', tempo: 'ecc' },
    { to: 'right', tempo: 'hold' },
    { to: 'mid', tempo: 'con' },
    { to: 'left', tempo: 'ecc' },
    { to: 'left', tempo: 'hold' },
    { to: 'mid', tempo: 'con' },
  ],
  props: [{ kind: 'rect', x: 72, y: 146, w: 56, h: 6 }],
} as const satisfies BodyMovement;
