import { addDays } from '../../time/local-day.ts';
import { mustRestore } from './gates.ts';
import { doneWithin, equivalentMinutes } from './measures.ts';
import type { Training } from './training.ts';

/** Equivalent cardio minutes of a week (WHO 2020). */
export const WEEKLY_CARDIO = 150;
/** A little more than before, as with loads; at most twice the usual length (ACSM 2009: up to a tenth; taste). */
const STEP_UP = 1.1;
const MOST_TIMES = 2;

/**
 * How many times its usual length a walk or dance has: more while the last week falls short of the three before, so that fewer
 * days at the computer don't undo the way to the week's goal (P4). After a week without any, or on a day of rest, as usual.
 */
export function cardioPace(training: Training): number {
  const lately = equivalentMinutes(doneWithin(training, training.today, 7));
  const before = equivalentMinutes(doneWithin(training, addDays(training.today, -7), 21)) / 3;
  const goal = Math.min(WEEKLY_CARDIO, before * STEP_UP);
  if (lately === 0 || lately >= goal || training.readiness !== 'ok' || mustRestore(training)) return 1;
  return Math.min(MOST_TIMES, goal / lately);
}
