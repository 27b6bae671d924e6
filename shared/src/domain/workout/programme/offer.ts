import type { Exercise, Region } from '../../exercise/exercise.ts';
import type { ExerciseId, PerformedSet } from '../../log/fact.ts';
import type { DoseStyle } from '../dose.ts';
import { planWorkout } from '../plan-workout.ts';
import type { Level, Workout } from '../workout.ts';
import type { Training } from './training.ts';

/** Why this one: the words before the colon are a message key, the rest its parameter. */
export type Why =
  | `regionBehind:${Region}`
  | `wholeBody:${'push' | 'squat' | 'hinge'}`
  | 'moreCardio'
  | 'warmUp'
  | 'restore:shortNight'
  | 'restore:stress'
  | 'lightOnly'
  | 'letBackRest'
  | 'multiJoint'
  | 'fewHeavy'
  | 'manyLight'
  | 'steppedOn'
  | 'steppedBack'
  | 'variety';

/** What the programme proposes: ready to be planned, said and logged. */
export interface Offer {
  readonly exercise: ExerciseId;
  readonly level: Level;
  readonly style: DoseStyle;
  readonly sets: readonly PerformedSet[];
  readonly why: readonly Why[];
  readonly workout: Workout;
}

export interface OfferShape {
  readonly exercise: Exercise;
  readonly level: Level;
  readonly style: DoseStyle;
  readonly sets: number;
  readonly extraReps: number;
  /** Longer than usual by so many times; what is not timed stays as it is. */
  readonly longer: number;
  /** Null: by feel. */
  readonly loadKg: number | null;
  readonly why: readonly Why[];
}

export function createOffer(
  { exercise, level, style, sets, extraReps, longer, loadKg, why }: OfferShape,
  training: Training,
): Offer {
  const atHome = training.place === 'gym' ? 'no' : 'yes';
  const workout = planWorkout(exercise, { level, style, atHome, sets, extraReps, longer, loadKg });
  return {
    exercise: exercise.id,
    level,
    style,
    sets: workout.map(({ goal, side, loadKg }) =>
      goal.kind === 'time'
        ? { reps: null, holdSeconds: null, seconds: goal.seconds, loadKg, tempoSeconds: null, side }
        : {
            reps: goal.count,
            holdSeconds: goal.holdSeconds,
            seconds: null,
            loadKg,
            tempoSeconds: goal.repSeconds,
            side,
          },
    ),
    why,
    workout,
  };
}
