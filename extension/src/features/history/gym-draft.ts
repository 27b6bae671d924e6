import { exerciseOf, findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { Exercise } from '@unslouch/shared/domain/exercise/exercise.ts';
import type { Effort, ExerciseId, PerformedSet, PerformedStep } from '@unslouch/shared/domain/log/fact.ts';
import { type EpochMs, seconds } from '@unslouch/shared/domain/time/instant.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { repSecondsOf, tempoOf } from '@unslouch/shared/domain/workout/dose.ts';
import * as v from 'valibot';
import type { EntryDraft } from '../log-actions.ts';
import { TYPED } from '../use-kept.ts';

/** One line of gym work: sets of a move, rounds of a circuit, or minutes of something done by the clock. */
export type GymLine =
  | {
      readonly kind: 'sets';
      readonly exercise: string;
      readonly sets: number;
      readonly reps: number;
      /** Null: none, or not said. */
      readonly loadKg: number | null;
    }
  | { readonly kind: 'minutes'; readonly exercise: string; readonly minutes: number };

const known = v.custom<string>((id) => typeof id === 'string' && findExercise(id) !== null);

/** Gym work half written down: the lines so far, and what stands in the fields of the next one. */
export const GYM_DRAFT = v.object({
  typed: TYPED,
  lines: v.array(
    v.variant('kind', [
      v.object({
        kind: v.literal('sets'),
        exercise: known,
        sets: v.number(),
        reps: v.number(),
        loadKg: v.nullable(v.number()),
      }),
      v.object({ kind: v.literal('minutes'), exercise: known, minutes: v.number() }),
    ]),
  ),
});
export type GymDraft = v.InferOutput<typeof GYM_DRAFT>;

/** More than anybody does or lifts: beyond, it is a typing error. Taste. */
export const MOST = { sets: 20, reps: 200, load: 500, minutes: 300 };

/** The form's fields as a line; null where they make none (the browser's own checks come first). */
export function parseGymLine(fields: FormData): GymLine | null {
  const exercise = String(fields.get('exercise') ?? '');
  const number = (name: keyof typeof MOST) => {
    const value = Number(fields.get(name) || Number.NaN);
    return value > 0 && value <= MOST[name] ? value : null;
  };
  const minutes = number('minutes');
  if (minutes !== null) return { kind: 'minutes', exercise, minutes };
  const [sets, reps] = [number('sets'), number('reps')];
  if (sets === null || reps === null) return null;
  return { kind: 'sets', exercise, sets: Math.round(sets), reps: Math.round(reps), loadKg: number('load') };
}

/** Measured in minutes rather than in sets. */
export function isTimed({ prescription, kind }: Exercise): boolean {
  return prescription.mode === 'time' || kind === 'cardio';
}

/** All lines as one workout that ends now. */
export function gymDraft(lines: readonly GymLine[], effort: Effort | null, zone: Zone, now: EpochMs): EntryDraft {
  const length = Math.round(lines.reduce((sum, line) => sum + secondsOf(line), 0));
  const startTime = now - seconds(length);
  return {
    type: 'session',
    startTime,
    offsetMinutes: zone.offsetMinutesAt(startTime),
    value: {
      nudge: null,
      nudgeType: lines.every(({ exercise }) => exerciseOf(exercise).pattern === 'gait') ? 'walk' : 'workout',
      outcome: 'done',
      seconds: length,
      fraction: 1,
      effort,
      steps: lines.flatMap(stepsOf),
    },
  };
}

function stepsOf(line: GymLine): readonly PerformedStep[] {
  const exercise = exerciseOf(line.exercise);
  if (line.kind === 'minutes') {
    return [stepOf(line.exercise, [{ ...NOTHING, seconds: line.minutes * 60 }])];
  }
  const { sets, reps, loadKg } = line;
  const many = (count: number): readonly PerformedSet[] =>
    Array.from({ length: sets }, () => ({ ...NOTHING, reps: count, loadKg }));
  if (exercise.steps === null) return [stepOf(line.exercise, many(reps))];
  return exercise.steps.map((step) => stepOf(step.id, many(step.reps)));
}

function stepOf(exercise: string, sets: readonly PerformedSet[]): PerformedStep {
  return { exercise: exercise as ExerciseId, level: 'normal', sets };
}

const NOTHING: PerformedSet = {
  reps: null,
  holdSeconds: null,
  seconds: null,
  loadKg: null,
  tempoSeconds: null,
  side: 'both',
};

/** As long as it takes at the move's own tempo and rest: nobody times it. */
function secondsOf(line: GymLine): number {
  if (line.kind === 'minutes') return line.minutes * 60;
  const exercise = exerciseOf(line.exercise);
  const { restSec } = exercise.prescription;
  const repSeconds = repSecondsOf(exercise, tempoOf(exercise, 'normal', 2)) || USUAL_REP;
  return line.sets * (line.reps * repSeconds + restSec);
}

/** Seconds of a repetition where no tempo says it (taste). */
const USUAL_REP = 3;
