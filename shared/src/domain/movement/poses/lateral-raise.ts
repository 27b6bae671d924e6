import type { BodyMovement } from '../movement.ts';

export const lateralRaise = {
  view: 'front',
  floor: 184,
  start: 'down',
  contacts: { ankleR: [85.6, 180.8], ankleL: [114.4, 180.8] },
  poses: {
    down: { R: { ab: 8, el: 6 }, pin: ['pelvis', 100, 103] },
    up: { R: { ab: 84, el: 8 }, pin: ['pelvis', 100, 103] },
  },
  phases: [
    { to: 'up', tempo: 'con' },
    { to: 'up', tempo: 'pause' },
    { to: 'down', tempo: 'ecc' },
  ],
  props: [
    { kind: 'bell', at: 'wristR' },
    { kind: 'bell', at: 'wristL' },
  ],
} as const satisfies BodyMovement;
