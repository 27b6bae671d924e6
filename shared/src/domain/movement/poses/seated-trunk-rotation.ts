import type { BodyMovement } from '../movement.ts';

/** Arms folded over the chest, seen from the front: the turn shows in shoulders that narrow and a head that follows. */
export const seatedTrunkRotation = {
  view: 'front',
  floor: 184,
  start: 'mid',
  oneSided: true,
  contacts: { ankleR: [90, 183.5], ankleL: [110, 183.5] },
  poses: {
    mid: {
      R: { ab: 26, el: 70, us: 0.9, fs: -0.86 },
      thighScale: 0.35,
      shankScale: 0.74,
      shin: 0,
      pin: ['pelvis', 100, 141],
    },
    turned: {
      twist: 40,
      R: { ab: 20, el: 76, us: 0.8, fs: -0.7 },
      L: { ab: 30, el: 66, us: 0.95, fs: -0.9 },
      thighScale: 0.35,
      shankScale: 0.74,
      shin: 0,
      pin: ['pelvis', 100, 141],
    },
  },
  phases: [
    { to: 'turned', tempo: 'con' },
    { to: 'turned', tempo: 'hold' },
    { to: 'mid', tempo: 'ecc' },
  ],
  props: [{ kind: 'rect', x: 72, y: 146, w: 56, h: 6 }],
} as const satisfies BodyMovement;
