import type { BodyMovement } from '../movement.ts';

export const kettlebellSwing = {
  view: 'side',
  floor: 184,
  start: 'hike',
  contacts: { ankleL: [100, 181] },
  poses: {
    hike: { p: 64, n: -22, R: { hip: 110, kn: 52, an: 6, sh: 23, el: 5 }, pin: ['ankleR', 100, 181] },
    snap: { R: { sh: 36, el: 2, hip: 11, kn: 18, an: 8 }, pin: ['ankleR', 100, 181] },
    float: { p: -3, R: { sh: 86, el: 6, hip: 4, kn: 13, an: 6 }, pin: ['ankleR', 100, 181] },
  },
  phases: [
    { to: 'snap', tempo: 'fixed', sec: 0.35, ease: 'out' },
    { to: 'float', tempo: 'fixed', sec: 0.35, ease: 'out' },
    { to: 'snap', tempo: 'fixed', sec: 0.35, ease: 'in' },
    { to: 'hike', tempo: 'fixed', sec: 0.45, ease: 'inOut' },
  ],
  props: [{ kind: 'kettle', at: 'wristR' }],
} as const satisfies BodyMovement;
