import { addDays, type LocalDay } from '../time/local-day.ts';

/** What a day says about keeping it up: how much was done (0 to 1), or nothing at all. */
export type DayCount = number | 'neutral';

/**
 * Days after which what was counts half. A fortnight: one quiet day moves the score by five hundredths, a quiet week by less
 * than a third, and two good weeks bring back more than half of all that is missing. Taste, after Loop's habit score.
 */
const HALF_LIFE_DAYS = 14;

const KEPT_PER_DAY = 0.5 ** (1 / HALF_LIFE_DAYS);

/**
 * A score that forgives, 0 to 1, at the end of every day from the first to the last: it moves a little towards each day, and
 * stands still over days that count for nothing (days off, holidays, sick days). Nothing ever sets it back to zero.
 */
export function consistency(first: LocalDay, last: LocalDay, countOf: (day: LocalDay) => DayCount): readonly number[] {
  const scores: number[] = [];
  let score = 0;
  let weight = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const count = countOf(day);
    if (count !== 'neutral') {
      score = score * KEPT_PER_DAY + count * (1 - KEPT_PER_DAY);
      weight = weight * KEPT_PER_DAY + (1 - KEPT_PER_DAY);
    }
    // By the weight of the days so far: a beginner isn't measured against months that were not there.
    scores.push(weight === 0 ? 0 : score / weight);
  }
  return scores;
}
