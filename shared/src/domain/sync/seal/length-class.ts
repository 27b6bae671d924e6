/**
 * Sealed bodies come in 175 sizes, so that a size tells little of what is inside: 60, 92, 124 … 508, from there sixteen to
 * every doubling, up to 512 KiB. Beyond the first, at most 36 bytes or six per cent are padding. (60 + 32n: one logged session, sealed, stays below 300.)
 */
export function lengthClassOf(length: number): number {
  let lengthClass = 0;
  while (sizeOfClass(lengthClass) < length) lengthClass++;
  return lengthClass;
}

export function sizeOfClass(lengthClass: number): number {
  if (lengthClass <= LAST_SMALL) return SMALLEST + STEP * lengthClass;
  const beyond = lengthClass - LAST_SMALL - 1;
  return (512 + STEP * ((beyond % STEPS) + 1)) * 2 ** Math.floor(beyond / STEPS);
}

/** The greatest class, 512 KiB. */
export const LAST_CLASS = 174;

const SMALLEST = 60;
const STEP = 32;
const STEPS = 16;
const LAST_SMALL = 14;
