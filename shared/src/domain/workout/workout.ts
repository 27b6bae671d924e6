import type { ExerciseId, Side } from '../log/fact.ts';
import type { Tempo } from '../movement/loop.ts';

/** Ease of one exercise: fewer reps, the usual dose, or a slower way down. */
export type Level = 'easier' | 'normal' | 'harder';

/** What one set asks for. Repetitions run at the tempo; a held one has its hold in the tempo. */
export type Goal =
  | {
      readonly kind: 'reps';
      readonly count: number;
      readonly tempo: Tempo;
      readonly repSeconds: number;
      /** Held at the end of each repetition; null: not held. */
      readonly holdSeconds: number | null;
    }
  | { readonly kind: 'time'; readonly seconds: number; readonly tempo: Tempo };

/** One set: a moment to get ready, the work, the rest after it. */
export interface PlannedSet {
  readonly exercise: ExerciseId;
  readonly level: Level;
  readonly side: Side;
  /** Of this exercise and side, from 1. */
  readonly number: number;
  readonly of: number;
  readonly goal: Goal;
  readonly loadKg: number | null;
  readonly readySeconds: number;
  /** 0 after the last. */
  readonly restSeconds: number;
}

/** The sets of a workout in the order in which they are done. */
export type Workout = readonly PlannedSet[];

export function workSeconds(goal: Goal): number {
  return goal.kind === 'time' ? goal.seconds : goal.count * goal.repSeconds;
}

/** From the first get-ready to the end of the last set. */
export function workoutSeconds(workout: Workout): number {
  return workout.reduce((sum, set) => sum + set.readySeconds + workSeconds(set.goal) + set.restSeconds, 0);
}
