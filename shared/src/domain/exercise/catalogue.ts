import { present } from '../../lib/assert.ts';
import { CATALOGUE_DATA } from './catalogue.data.ts';
import type { Exercise, ExerciseData } from './exercise.ts';

const DATA: readonly ExerciseData[] = CATALOGUE_DATA;

/** Every exercise we offer, in the order of the library. */
export const CATALOGUE: readonly Exercise[] = DATA.map(
  (data) => ({ movement: data.id, steps: null, substitutes: [], ...data }) as Exercise,
);

const BY_ID: ReadonlyMap<string, Exercise> = new Map(CATALOGUE.map((exercise) => [exercise.id, exercise]));

/** Null: nobody here knows it. A person's own (`own/<like>/<random>`) stands for the one that it is like. */
export function findExercise(id: string): Exercise | null {
  return BY_ID.get(id.startsWith('own/') ? (id.split('/')[1] ?? '') : id) ?? null;
}

export function exerciseOf(id: string): Exercise {
  return present(findExercise(id), `exercise ${id}`);
}
