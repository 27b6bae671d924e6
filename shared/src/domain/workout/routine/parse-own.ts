import * as v from 'valibot';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { findExercise } from '../../exercise/catalogue.ts';
import type { ExerciseId } from '../../log/fact.ts';
import { type Problem, problem } from '../../problem/problem.ts';
import type { OwnExercise, OwnThings, Routine } from './routine.ts';

/** Longer than any name or cue that fits the screen; more than anybody does in one go; an hour. Taste. */
const LONGEST_NAME = 60;
const LONGEST_CUE = 120;
const MOST_STEPS = 30;
const MOST_ROUNDS = 10;
const MOST_SETS = 10;
const MOST_REPS = 200;
const LONGEST_SECONDS = 3_600;

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));
const amount = v.variant('kind', [
  v.object({ kind: v.literal('reps'), count: whole(1, MOST_REPS) }),
  v.object({ kind: v.literal('time'), seconds: whole(1, LONGEST_SECONDS) }),
]);
/** A circuit is a routine already: it stands in no other. */
const exercise = v.custom<ExerciseId>((id) => typeof id === 'string' && findExercise(id)?.steps === null);

const EXERCISE = v.object({
  name,
  cue: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_CUE))),
  amount,
  perSide: v.boolean(),
});

const ROUTINE = v.object({
  name,
  rounds: whole(1, MOST_ROUNDS),
  steps: v.pipe(
    v.array(
      v.object({
        exercise,
        amount: v.nullable(amount),
        sets: whole(1, MOST_SETS),
        restSeconds: whole(0, LONGEST_SECONDS),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_STEPS),
  ),
});

type OwnProblem = Problem<'own-malformed'>;

export function parseOwnExercise(raw: unknown): Result<OwnExercise, OwnProblem> {
  return parse(EXERCISE, raw);
}

export function parseRoutine(raw: unknown): Result<Routine, OwnProblem> {
  return parse(ROUTINE, raw);
}

/** Everything of one's own among the settings; what is taken out (null) or can't be read is left out. */
export function ownThingsOf(settings: Readonly<Record<string, unknown>>): OwnThings {
  return {
    exercises: collect(settings, isOwnId, parseOwnExercise),
    routines: collect(settings, isRoutineId, parseRoutine),
  };
}

export function isOwnId(id: string): boolean {
  return /^own\/[\w-]+\/[\w-]+$/.test(id) && findExercise(id) !== null;
}

export function isRoutineId(id: string): boolean {
  return /^routine\/[\w-]+$/.test(id);
}

function collect<T>(
  settings: Readonly<Record<string, unknown>>,
  isId: (id: string) => boolean,
  read: (raw: unknown) => Result<T, OwnProblem>,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [id, raw] of Object.entries(settings)) {
    const parsed = isId(id) ? read(raw) : null;
    if (parsed?.ok) found.set(id, parsed.value);
  }
  return found;
}

function parse<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Result<T, OwnProblem> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return ok(parsed.output);
  return fail(problem('own-malformed', 'permanent', { where: v.getDotPath(parsed.issues[0]) ?? 'all of it' }));
}
