import { findExercise } from '../../exercise/catalogue.ts';
import { plainExercise } from '../../exercise/plain-exercise.ts';
import type { ExerciseId, NudgeType } from '../../log/fact.ts';
import type { Workout } from '../workout.ts';
import { doseOffer } from './dose-offer.ts';
import type { Training } from './training.ts';

/** What a tap on the blue button begins. */
export interface Offered {
  readonly type: NudgeType;
  /** Null: simply up, or a walk. */
  readonly exercise: ExerciseId | null;
}

/**
 * The workout of an offer, by the log: the screen that proposes it and the session that runs it ask here, so that they agree.
 * Null: an exercise that nobody here knows.
 */
export function planOffered({ type, exercise: id }: Offered, training: Training): Workout | null {
  const exercise = id === null ? plainExercise(type) : findExercise(id);
  return exercise && doseOffer(exercise, [], training).workout;
}
