import type { BreathMovement } from '../movement.ts';

export const cyclicSighing = {
  view: 'breath',
  start: 'empty',
  poses: { empty: { r: 22 }, most: { r: 50 }, full: { r: 58 } },
  phases: [
    { to: 'most', tempo: 'fixed', sec: 2.5, ease: 'inOut', label: 'in' },
    { to: 'full', tempo: 'fixed', sec: 1, ease: 'inOut', label: 'topUp' },
    { to: 'empty', tempo: 'fixed', sec: 6, ease: 'inOut', label: 'out' },
  ],
} as const satisfies BreathMovement;
