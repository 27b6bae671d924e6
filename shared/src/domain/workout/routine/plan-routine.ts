import { exerciseOf } from '../../exercise/catalogue.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import type { Side } from '../../log/fact.ts';
import { doseOf, repSecondsOf, tempoOf } from '../dose.ts';
import { sidesOf } from '../plan-workout.ts';
import type { Goal, PlannedSet, Workout } from '../workout.ts';
import type { Amount, OwnExercise, Routine, RoutineStep } from './routine.ts';

/** Seconds to get into position, and to change sides or go on in a circuit (taste: the cue is read in them). */
const GET_READY = 5;
const CHANGE_SIDES = 4;

/** The sets of a routine in their order: both sides of each, round after round, no rest after the last. */
export function planRoutine({ rounds, steps }: Routine, own: ReadonlyMap<string, OwnExercise>): Workout {
  const sets = Array.from({ length: rounds }, (_, round) =>
    steps.flatMap((step) => setsOf(step, own.get(step.exercise) ?? null, round * step.sets, rounds * step.sets)),
  ).flat();
  return sets.map((set, index) => (index === sets.length - 1 ? { ...set, restSeconds: 0 } : set));
}

/** One exercise of one's own, once. */
export function planOwn(id: RoutineStep['exercise'], own: ReadonlyMap<string, OwnExercise>): Workout {
  return planRoutine({ name: '', rounds: 1, steps: [{ exercise: id, amount: null, sets: 1, restSeconds: 0 }] }, own);
}

function setsOf(step: RoutineStep, own: OwnExercise | null, before: number, of: number): readonly PlannedSet[] {
  const exercise = exerciseOf(step.exercise);
  const sides = own === null ? sidesOf(exercise) : sidesOfOwn(own);
  const goal = goalOf(exercise, step.amount ?? own?.amount ?? null);
  return Array.from({ length: step.sets }, (_, index) =>
    sides.map(
      (side, turn): PlannedSet => ({
        exercise: step.exercise,
        level: 'normal',
        side,
        number: before + index + 1,
        of,
        goal: exercise.prescription.perSide && side === 'both' ? doubled(goal) : goal,
        loadKg: null,
        readySeconds: turn > 0 ? CHANGE_SIDES : GET_READY,
        restSeconds: turn === sides.length - 1 ? step.restSeconds : 0,
      }),
    ),
  ).flat();
}

function sidesOfOwn({ perSide }: OwnExercise): readonly Side[] {
  return perSide ? ['right', 'left'] : ['both'];
}

function goalOf(exercise: Exercise, amount: Amount | null): Goal {
  const { goal } = doseOf(exercise, 'normal', exercise.deskDose === null ? 'full' : 'desk');
  if (amount === null) return goal;
  if (amount.kind === 'time') return { kind: 'time', seconds: amount.seconds, tempo: goal.tempo };
  if (goal.kind === 'reps') return { ...goal, count: amount.count };
  const tempo = tempoOf(exercise, 'normal', A_MOMENT);
  return { kind: 'reps', count: amount.count, tempo, repSeconds: repSecondsOf(exercise, tempo), holdSeconds: null };
}

/** Held in a repetition of something that is usually done by the clock (taste). */
const A_MOMENT = 2;

/** The amount is that of each side; a loop that alternates does both. */
function doubled(goal: Goal): Goal {
  return goal.kind === 'reps' ? { ...goal, count: goal.count * 2 } : { ...goal, seconds: goal.seconds * 2 };
}
