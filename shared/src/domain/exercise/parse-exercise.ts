import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { Exercise } from './exercise.ts';
import { EQUIPMENT, PATTERNS } from './exercise-terms.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const secondsOf = v.pipe(v.number(), v.minValue(0));
const range = v.pipe(
  v.tuple([count, count]),
  v.check(([least, most]) => least <= most),
);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const loadStyle = v.nullable(v.strictObject({ sets: count, reps: range, restSec: secondsOf }));

/** The shape of one exercise of the catalogue, or of a person's own. */
const EXERCISE = v.strictObject({
  id,
  kind: v.picklist(['strength', 'cardio_strength', 'circuit', 'cardio', 'recovery', 'mobility']),
  region: v.picklist(['upper_back', 'mid_back', 'lower_back', 'full_body', 'cardio', 'mobility', 'recovery']),
  pattern: v.picklist(PATTERNS),
  mechanic: v.picklist(['compound', 'isolation', 'none']),
  credit: v.strictObject({ upper: share, mid: share, lower: share }),
  equipment: v.array(v.picklist(EQUIPMENT)),
  position: v.picklist(['standing', 'bench', 'seated', 'floor', 'wall']),
  noise: v.picklist(['silent', 'low', 'moderate', 'loud']),
  office: v.picklist(['discreet', 'ok', 'private', 'gym']),
  intensity: v.picklist(['rest', 'light', 'moderate', 'vigorous']),
  level: v.picklist(['beginner', 'intermediate', 'advanced']),
  prescription: v.strictObject({
    mode: v.picklist(['reps', 'hold', 'time', 'circuit', 'cycles']),
    sets: count,
    reps: v.optional(range),
    holdSec: v.optional(range),
    durationSec: v.optional(range),
    perSide: v.boolean(),
    restSec: secondsOf,
    tempo: v.optional(v.strictObject({ con: secondsOf, ecc: secondsOf, pause: secondsOf })),
    breathSec: v.optional(v.array(secondsOf)),
  }),
  heavy: loadStyle,
  light: loadStyle,
  deskDose: v.nullable(
    v.strictObject({
      sets: count,
      reps: v.optional(count),
      holdSec: v.optional(count),
      durationSec: v.optional(count),
      equipment: v.optional(v.picklist(EQUIPMENT)),
    }),
  ),
  steps: v.nullable(v.array(v.strictObject({ id, homeId: id, reps: count }))),
  substitutes: v.array(id),
  easier: v.array(id),
  harder: v.array(id),
  counts: v.strictObject({
    strengthSet: v.boolean(),
    cardioMinutes: v.boolean(),
    restorative: v.boolean(),
  }),
  movement: v.nullable(id),
  cycle: v.strictObject({
    con: v.optional(secondsOf),
    ecc: v.optional(secondsOf),
    pause: v.optional(secondsOf),
    hold: v.optional(secondsOf),
    fixed: v.optional(secondsOf),
    reps: v.optional(count),
  }),
});

/** An exercise from outside; the problem names the field that is wrong. */
export function parseExercise(raw: unknown): Result<Exercise, Problem<'exercise-malformed'>> {
  const parsed = v.safeParse(EXERCISE, raw);
  if (parsed.success) return ok(parsed.output as unknown as Exercise);
  const [issue] = parsed.issues;
  return fail(problem('exercise-malformed', 'permanent', { where: v.getDotPath(issue) ?? '' }));
}
