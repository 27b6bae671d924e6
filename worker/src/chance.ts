import type { Rng } from '@unslouch/shared/lib/rng.ts';

/** From 0 up to 1, from the platform's own source: nobody guesses it. */
export const chance: Rng = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
