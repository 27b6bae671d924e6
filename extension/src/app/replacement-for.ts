import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import { currentSet } from '@unslouch/shared/domain/workout/advance-session.ts';
import { planWorkout } from '@unslouch/shared/domain/workout/plan-workout.ts';
import type { Report, Session } from '@unslouch/shared/domain/workout/session.ts';
import type { Level, Workout } from '@unslouch/shared/domain/workout/workout.ts';

const GENTLER: Readonly<Record<Level, Level | null>> = { harder: 'normal', normal: 'easier', easier: null };

/**
 * What takes the place of the running exercise. Too hard: the same at a gentler level, then its easier relative. It hurts:
 * never the same again, but another with the same purpose; nothing where there is none.
 */
export function replacementFor(session: Session, report: Report['kind']): Workout {
  const set = currentSet(session);
  const exercise = set && findExercise(set.exercise);
  if (set === null || exercise === null) return [];
  const level = GENTLER[set.level];
  if (report !== 'hurts' && level !== null) return planWorkout(exercise, { level, style: 'desk' });
  const others = report === 'hurts' ? exercise.substitutes : exercise.easier;
  const other = others.map(findExercise).find((found) => found !== null && found.pattern !== exercise.pattern);
  return other === undefined || other === null ? [] : planWorkout(other, { level: 'easier', style: 'desk' });
}
