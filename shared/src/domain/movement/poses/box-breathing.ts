import type { BreathMovement } from '../movement.ts';

export const boxBreathing = {
  view: 'breath',
  start: 'empty',
  poses: { empty: { r: 22 }, full: { r: 58 } },
  phases: [
    { to: 'full', tempo: 'fixed', sec: 4, ease: 'inOut', label: 'in' },
    { to: 'full', tempo: 'fixed', sec: 4, ease: 'inOut', label: 'hold' },
    { to: 'empty', tempo: 'fixed', sec: 4, ease: 'inOut', label: 'out' },
    { to: 'empty', tempo: 'fixed', sec: 4, ease: 'inOut', label: 'hold' },
  ],
} as const satisfies BreathMovement;
