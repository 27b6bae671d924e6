import type { BodyMovement } from '../movement.ts';

export const gluteBridge = {
  view: 'side',
  floor: 184,
  start: 'down',
  contacts: { wristR: [114, 174], wristL: [114, 174], ankleR: [145.8, 180.3], ankleL: [145.8, 180.3] },
  poses: {
    down: { p: -90, R: { sh: 0, el: 0, hip: 51, kn: 121, an: -21 }, pin: ['neck', 62, 174] },
    up: { p: -117, n: 27, R: { sh: -27, el: 0, hip: -10, kn: 99, an: -9 }, pin: ['neck', 62, 174] },
  },
  phases: [
    { to: 'up', tempo: 'con' },
    { to: 'up', tempo: 'pause' },
    { to: 'down', tempo: 'ecc' },
  ],
  props: [{ kind: 'mat', x: 22, w: 160 }],
} as const satisfies BodyMovement;
