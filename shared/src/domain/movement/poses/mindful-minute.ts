import type { BodyMovement } from '../movement.ts';

export const mindfulMinute = {
  view: 'front',
  floor: 184,
  start: 'settle',
  contacts: { ankleR: [90, 183.5], ankleL: [110, 183.5] },
  poses: {
    settle: {
      R: { ab: 16, el: 144, fs: -0.82 },
      thighScale: 0.35,
      shankScale: 0.74,
      shin: 0,
      pin: ['pelvis', 100, 141],
    },
    full: {
      R: { ab: 18, el: 142, fs: -0.82 },
      se: 1.6,
      thighScale: 0.35,
      shankScale: 0.74,
      shin: 0,
      pin: ['pelvis', 100, 141],
    },
  },
  phases: [
    { to: 'full', tempo: 'fixed', sec: 4, label: 'in' },
    { to: 'settle', tempo: 'fixed', sec: 6, label: 'out' },
  ],
  props: [{ kind: 'rect', x: 72, y: 146, w: 56, h: 6 }],
} as const satisfies BodyMovement;
