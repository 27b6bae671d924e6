import { canDo, TRAINS } from '@unslouch/shared/domain/exercise/can-do.ts';
import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import { currentSet } from '@unslouch/shared/domain/workout/advance-session.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import { activeBlocks, allowedExercises, isBlocked } from '@unslouch/shared/domain/workout/programme/gates.ts';
import type { Training } from '@unslouch/shared/domain/workout/programme/training.ts';
import type { Report, Session } from '@unslouch/shared/domain/workout/session.ts';
import type { Level, Workout } from '@unslouch/shared/domain/workout/workout.ts';

const GENTLER: Readonly<Record<Level, Level | null>> = { harder: 'normal', normal: 'easier', easier: null };

/**
 * What takes the place of the running exercise. Too hard: the same at a gentler level, then its easier relative. It hurts:
 * never its pattern again, but another that serves the same part of the body. Nothing where nothing fits the person's means
 * and what else hurts.
 */
export function replacementFor(session: Session, report: Report['kind'], training: Training): Workout {
  const set = currentSet(session);
  const exercise = set && findExercise(set.exercise);
  if (set === null || exercise === null) return [];
  const level = GENTLER[set.level];
  if (report !== 'hurts' && level !== null) return planWorkout(exercise, { level, style: 'desk' });
  const other = report === 'hurts' ? otherThan(exercise, training) : known(exercise.easier).find(fits(training));
  return other === undefined ? [] : planWorkout(other, { level: 'easier', style: 'desk' });
}

/** Its named substitute, else the first of the catalogue that trains a region it trains. */
function otherThan(exercise: Exercise, training: Training): Exercise | undefined {
  const without = { ...training, blocked: [...training.blocked, { pattern: exercise.pattern, until: null }] };
  const regions = (['upper', 'mid', 'lower'] as const).filter((region) => exercise.credit[region] >= TRAINS);
  const sameRegion = ({ credit }: Exercise) => regions.some((region) => credit[region] >= TRAINS);
  return known(exercise.substitutes).find(fits(without)) ?? allowedExercises(without).find(sameRegion);
}

function fits(training: Training): (exercise: Exercise) => boolean {
  const blocks = activeBlocks(training);
  return (exercise) => canDo(exercise, training) && !isBlocked(exercise, blocks);
}

function known(ids: readonly string[]): readonly Exercise[] {
  return ids.map(findExercise).filter((found) => found !== null);
}
