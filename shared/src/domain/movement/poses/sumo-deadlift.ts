import type { BodyMovement } from '../movement.ts';

export const sumoDeadlift = {
  view: 'front',
  floor: 184,
  start: 'floor',
  contacts: { ankleL: [141.4, 181] },
  poses: {
    floor: { R: { ab: -6, el: 2 }, trunkScale: 0.5, spread: 76, shin: 0, thighScale: 0.86, pin: ['ankleR', 58.5, 181] },
    top: { R: { ab: -4, el: 2 }, spread: 25, shin: 24, pin: ['ankleR', 58.5, 181] },
  },
  phases: [
    { to: 'top', tempo: 'con' },
    { to: 'top', tempo: 'pause' },
    { to: 'floor', tempo: 'ecc' },
  ],
  props: [{ kind: 'barBetween', a: 'wristR', b: 'wristL', over: 62, plates: true }],
} as const satisfies BodyMovement;
