import type { ExerciseId } from '../../log/fact.ts';

/** How much of an exercise one set is. */
export type Amount =
  | { readonly kind: 'reps'; readonly count: number }
  | { readonly kind: 'time'; readonly seconds: number };

/** `own/<the catalogue's exercise that it is most like>/<random>`: figure, regions and pattern are that one's. */
export type OwnId = ExerciseId & `own/${string}/${string}`;

/** An exercise that a person added. Stored as one register under its id. */
export interface OwnExercise {
  readonly name: string;
  /** Said while it runs; null: the cues of the one that it is like. */
  readonly cue: string | null;
  readonly amount: Amount;
  readonly perSide: boolean;
}

export type RoutineId = `routine/${string}`;

/** Exercises in a fixed order, once or in rounds. Stored as one register under its id. */
export interface Routine {
  readonly name: string;
  readonly rounds: number;
  readonly steps: readonly RoutineStep[];
}

export interface RoutineStep {
  /** Of the catalogue or the person's own. */
  readonly exercise: ExerciseId;
  /** Null: the usual dose. */
  readonly amount: Amount | null;
  readonly sets: number;
  /** After each set. */
  readonly restSeconds: number;
}

/** What a person made: everything that the settings hold under such ids. */
export interface OwnThings {
  readonly exercises: ReadonlyMap<string, OwnExercise>;
  readonly routines: ReadonlyMap<string, Routine>;
}
