import type { BodyMovement } from '../movement.ts';

export const rowMachine = {
  view: 'side',
  floor: 184,
  start: 'catch',
  contacts: { ankleL: [150, 160] },
  poses: {
    catch: {
      p: 2,
      l: 12,
      t: 10,
      n: -8,
      sp: 3,
      R: { hip: 139, kn: 102, an: 2, sh: 89, el: 32 },
      pin: ['ankleR', 150, 160],
    },
    legs: {
      p: 8,
      l: 8,
      t: 6,
      n: -6,
      sp: 3,
      R: { hip: 114, kn: 37, an: -7, sh: 85, el: 41 },
      pin: ['ankleR', 150, 160],
    },
    finish: { p: -18, n: 4, sp: -4, R: { hip: 85, kn: 32, an: -10, sh: -5, el: 112 }, pin: ['ankleR', 150, 160] },
  },
  phases: [
    { to: 'legs', tempo: 'fixed', sec: 0.6, ease: 'out' },
    { to: 'finish', tempo: 'fixed', sec: 0.4 },
    { to: 'legs', tempo: 'fixed', sec: 0.6 },
    { to: 'catch', tempo: 'fixed', sec: 0.9 },
  ],
  props: [
    { kind: 'line', a: [40, 168], b: [190, 164], w: 4 },
    { kind: 'line', a: [54, 168], b: [52, 183], w: 3 },
    { kind: 'line', a: [178, 165], b: [180, 183], w: 3 },
    { kind: 'line', a: [158, 140], b: [166, 172], w: 3 },
    { kind: 'seat', at: 'pelvis' },
    { kind: 'cable', from: 'wristR', to: [196, 132] },
  ],
} as const satisfies BodyMovement;
