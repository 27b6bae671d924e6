import { findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { WEEKDAYS } from '@unslouch/shared/domain/time/work-window.ts';
import { isOwnId, isRoutineId } from '@unslouch/shared/domain/workout/routine/parse-own.ts';
import type { RoutineId } from '@unslouch/shared/domain/workout/routine/routine.ts';
import * as v from 'valibot';
import { type MoveDraft, NEW_STEP, type RoutineDraft } from './draft.ts';

/** Half typed, a name may be empty and a number anything: what can be saved is decided when it is saved. */
const number = v.fallback(v.number(), 1);
const exercise = v.fallback(
  v.custom<ExerciseId>((id) => typeof id === 'string' && findExercise(id) !== null),
  NEW_STEP.exercise,
);
const amount = v.variant('kind', [
  v.object({ kind: v.literal('reps'), count: number }),
  v.object({ kind: v.literal('time'), seconds: number }),
]);

export const ROUTINE_DRAFT: v.GenericSchema<unknown, RoutineDraft> = v.object({
  id: v.custom<RoutineId>((id) => typeof id === 'string' && isRoutineId(id)),
  routine: v.object({
    name: v.string(),
    rounds: number,
    steps: v.pipe(
      v.array(v.object({ exercise, amount: v.nullable(amount), sets: number, restSeconds: number })),
      v.minLength(1),
    ),
  }),
  days: v.array(v.picklist(WEEKDAYS)),
});

export const MOVE_DRAFT: v.GenericSchema<unknown, MoveDraft> = v.object({
  id: v.nullable(v.pipe(v.string(), v.check(isOwnId))),
  like: v.string(),
  move: v.object({ name: v.string(), cue: v.nullable(v.string()), amount, perSide: v.boolean() }),
});

/** A routine or move that was just taken out. */
export const TAKEN_OUT = v.object({ id: v.string(), name: v.string(), value: v.record(v.string(), v.any()) });
