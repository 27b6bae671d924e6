/** A seeded source of uniform numbers in [0, 1). Same seed, same numbers, on every engine. */
export type Rng = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for choices and tests, never for keys. */
export function createRng(seed: number): Rng {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number in [0, below). */
export function pickIndex(rng: Rng, below: number): number {
  return Math.floor(rng() * below);
}
