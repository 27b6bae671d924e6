import { fail, ok, type Result } from '../../../lib/result.ts';
import { type Problem, problem } from '../../problem/problem.ts';
import { isOwnId, isRoutineId, parseOwnExercise, parseRoutine } from './parse-own.ts';
import type { OwnThings } from './routine.ts';

/** What the file says it is. */
const FORMAT = 'unslouch-own/1';

/** Own exercises and routines as a file that another person, or another browser, can take in. */
export function ownThingsToJson({ exercises, routines }: OwnThings): object {
  return { format: FORMAT, exercises: Object.fromEntries(exercises), routines: Object.fromEntries(routines) };
}

/** All of the file or nothing: the problem names the first thing that is wrong. */
export function parseOwnFile(text: string): Result<OwnThings, Problem<'own-unreadable' | 'own-malformed'>> {
  const raw = parseJson(text);
  if (!isRecord(raw) || raw['format'] !== FORMAT) return fail(problem('own-unreadable', 'permanent'));
  const exercises = readAll(raw['exercises'], 'exercises', isOwnId, parseOwnExercise);
  if (!exercises.ok) return exercises;
  const routines = readAll(raw['routines'], 'routines', isRoutineId, parseRoutine);
  if (!routines.ok) return routines;
  for (const [id, { steps }] of routines.value) {
    const lacking = steps.find(({ exercise }) => exercise.startsWith('own/') && !exercises.value.has(exercise));
    if (lacking !== undefined) return malformed(`routines.${id}: ${lacking.exercise}`);
  }
  return ok({ exercises: exercises.value, routines: routines.value });
}

function readAll<T>(
  raw: unknown,
  where: string,
  isId: (id: string) => boolean,
  read: (raw: unknown) => Result<T, Problem<'own-malformed'>>,
): Result<ReadonlyMap<string, T>, Problem<'own-malformed'>> {
  if (raw !== undefined && !isRecord(raw)) return malformed(where);
  const found = new Map<string, T>();
  for (const [id, one] of Object.entries(raw ?? {})) {
    if (!isId(id)) return malformed(`${where}.${id}`);
    const parsed = read(one);
    if (!parsed.ok) return malformed(`${where}.${id}.${parsed.problem.params?.['where']}`);
    found.set(id, parsed.value);
  }
  return ok(found);
}

function malformed(where: string): { readonly ok: false; readonly problem: Problem<'own-malformed'> } {
  return fail(problem('own-malformed', 'permanent', { where }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
