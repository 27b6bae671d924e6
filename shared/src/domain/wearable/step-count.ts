/** More in one record is a mistake: the record walk of a day is about 200,000 steps. */
const MOST_STEPS = 300_000;

/** A count that can be true, fractions and numbers in text included, else null. */
export function parseStepCount(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof count === 'number' && count >= 0 && count <= MOST_STEPS ? count : null;
}
