import { addDays } from '../../time/local-day.ts';
import { type Done, daysOf, doneWithin, onDay } from './measures.ts';
import type { Training } from './training.ts';

/** Breaks a day of somebody we don't know yet (taste). */
const NEWCOMER_BREAKS = 3;

/** Workouts that are likely still to come today, one of them left for the rest of the body; at least one. */
export function breaksLeft(training: Training): number {
  const today = breaksOn(doneWithin(training, training.today, 1), training.today);
  return Math.max(1, usualBreaks(training) - today - 1);
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
