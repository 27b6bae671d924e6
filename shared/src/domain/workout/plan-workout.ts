import { exerciseOf } from '../exercise/catalogue.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Side } from '../log/fact.ts';
import { type Dose, type DoseStyle, doseOf } from './dose.ts';
import type { Goal, Level, PlannedSet, Workout } from './workout.ts';

export interface PlanOptions {
  readonly level: Level;
  readonly style: DoseStyle;
  /** Other than the style's own number of sets, and repetitions beyond its dose. */
  readonly sets?: number;
  readonly extraReps?: number;
  /** A timed dose grows by so many times, to the top of its prescription. */
  readonly longer?: number;
  readonly loadKg?: number | null;
  /** At home and at the desk a circuit's machines are replaced. */
  readonly atHome?: 'yes' | 'no';
}

/** Seconds to get into position, and to change sides (taste: the cue is read in them). */
const GET_READY = 5;
const CHANGE_SIDES = 4;

/** The sets of one exercise in order: right before left, sides before the next set, no rest after the last. */
export function planWorkout(exercise: Exercise, options: PlanOptions): Workout {
  const { level, style, atHome = 'yes' } = options;
  const usual = doseOf(exercise, level, style);
  const goal = lengthened(withReps(usual.goal, options.extraReps ?? 0), options.longer ?? 1, exercise);
  const dose = { ...usual, sets: options.sets ?? usual.sets, goal };
  if (exercise.steps !== null) return planCircuit(exercise, dose.sets, level, atHome);
  return withRests(planSets(exercise, level, dose, options.loadKg ?? null), dose.restSeconds);
}

function withReps(goal: Goal, extra: number): Goal {
  return goal.kind === 'reps' && goal.holdSeconds === null ? { ...goal, count: goal.count + extra } : goal;
}

/** In whole minutes: nobody walks for five and a half. */
function lengthened(goal: Goal, times: number, { prescription: { durationSec } }: Exercise): Goal {
  if (goal.kind !== 'time' || durationSec === undefined || times === 1) return goal;
  const seconds = Math.ceil((goal.seconds * times) / 60) * 60;
  return { ...goal, seconds: Math.max(goal.seconds, Math.min(durationSec[1], seconds)) };
}

/** Both sides in turn: one side a set, unless the loop itself moves both. */
function planSets(
  exercise: Exercise,
  level: Level,
  { sets, goal }: Dose,
  loadKg: number | null = null,
): readonly PlannedSet[] {
  const sides = sidesOf(exercise);
  return Array.from({ length: sets }, (_, index) => index).flatMap((index) =>
    sides.map(
      (side, turn): PlannedSet => ({
        exercise: exercise.id,
        level,
        side,
        number: index + 1,
        of: sets,
        goal: exercise.prescription.perSide && side === 'both' ? doubled(goal) : goal,
        loadKg,
        readySeconds: turn > 0 ? CHANGE_SIDES : GET_READY,
        restSeconds: 0,
      }),
    ),
  );
}

export function sidesOf(exercise: Exercise): readonly Side[] {
  const alternating = (exercise.cycle.reps ?? 1) > 1;
  return exercise.prescription.perSide && !alternating ? ['right', 'left'] : ['both'];
}

/** The prescription counts each side; a loop that alternates does both. */
function doubled(goal: Goal): Goal {
  return goal.kind === 'reps' ? { ...goal, count: goal.count * 2 } : { ...goal, seconds: goal.seconds * 2 };
}

/** Rounds of its steps, one set of each. */
function planCircuit(circuit: Exercise, rounds: number, level: Level, atHome: 'yes' | 'no'): Workout {
  const steps = (circuit.steps ?? []).map((step) => ({
    exercise: exerciseOf(atHome === 'yes' ? step.homeId : step.id),
    reps: step.reps,
  }));
  const sets = Array.from({ length: rounds }, (_, round) =>
    steps.flatMap(({ exercise, reps }) => {
      const { goal } = doseOf(exercise, level, 'full');
      const asked: Goal = goal.kind === 'reps' ? { ...goal, count: reps } : goal;
      const planned = planSets(exercise, level, { sets: 1, goal: asked, restSeconds: 0 });
      return planned.map((set) => ({ ...set, number: round + 1, of: rounds }));
    }),
  );
  return sets.flatMap((round, index) =>
    index === rounds - 1
      ? round
      : round.map((set, i) => (i === round.length - 1 ? { ...set, restSeconds: circuit.prescription.restSec } : set)),
  );
}

function withRests(sets: readonly PlannedSet[], restSeconds: number): Workout {
  return sets.map((set, index) => {
    const next = sets[index + 1];
    return next !== undefined && next.number !== set.number ? { ...set, restSeconds } : set;
  });
}
