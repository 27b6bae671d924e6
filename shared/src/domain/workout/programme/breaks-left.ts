import { addDays } from '../../time/local-day.ts';
import { type Done, daysOf, doneWithin, onDay } from './measures.ts';
import { isShortOfBackDays, missingGroups } from './missing-groups.ts';
import type { Training } from './training.ts';

/** Breaks a day of somebody we don't know yet (taste). */
const NEWCOMER_BREAKS = 3;

/** With so few a day, each of them counts. */
const FEW_BREAKS = 2;

/**
 * Workouts that are likely still to come today for the back; at least one. One is left for the rest of the body, or for what
 * comes between; of few it is not where the rest of the body has had its turn or the week would lack a back day.
 */
export function breaksLeft(training: Training): number {
  const usual = usualBreaks(training);
  const forBack = isShortOfBackDays(training) || missingGroups(training, 'yes').length === 0;
  const others = usual <= FEW_BREAKS && forBack ? 0 : 1;
  const today = breaksOn(doneWithin(training, training.today, 1), training.today);
  return Math.max(1, usual - today - others);
}

/** On a usual day of the last fortnight. */
function usualBreaks(training: Training): number {
  const fortnight = doneWithin(training, addDays(training.today, -1), 14);
  const counts = daysOf(fortnight)
    .map((day) => breaksOn(fortnight, day))
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? NEWCOMER_BREAKS;
}

function breaksOn(done: readonly Done[], day: Training['today']): number {
  return onDay(done, day).filter(({ exercise }) => exercise.pattern !== 'gait').length;
}
