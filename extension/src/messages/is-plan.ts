import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { PlannedSet } from '@unslouch/shared/domain/workout/workout.ts';

/** Far more than a routine can have: thirty steps of ten sets, each side, in ten rounds. */
const MOST_SETS = 6_000;

/** A plan that a page made of the person's own routine: every set of something that we know, for a time that ends. */
export function isPlan(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= MOST_SETS && value.every(isSet);
}

function isSet(value: unknown): boolean {
  const { exercise, goal, readySeconds, restSeconds } = (value ?? {}) as Partial<PlannedSet>;
  if (typeof exercise !== 'string' || findExercise(exercise) === null || !goal) return false;
  const work = goal.kind === 'time' ? [goal.seconds] : [goal.count, goal.repSeconds];
  return work.every((part) => part > 0) && [...work, readySeconds, restSeconds].every(Number.isFinite);
}
