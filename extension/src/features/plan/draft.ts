import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { WEEKDAYS, type Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import type {
  Amount,
  OwnExercise,
  Routine,
  RoutineId,
  RoutineStep,
} from '@unslouch/shared/domain/workout/routine/routine.ts';
import type { StarterPlan } from '@unslouch/shared/domain/workout/routine/starter-plans.ts';
import { WEEK_PLAN_KEY, type WeekPlan } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import type { StoredSettings } from '../../ports/settings-store.ts';

/** A routine while it is edited, with the days it is meant for. */
export interface RoutineDraft {
  readonly id: RoutineId;
  readonly routine: Routine;
  readonly days: readonly Weekday[];
}

/** A move of one's own while it is edited. Changing what it is like makes another move: its id says so. */
export interface MoveDraft {
  readonly id: string | null;
  readonly like: string;
  readonly move: OwnExercise;
}

export const NEW_STEP: RoutineStep = { exercise: 'bird-dog' as ExerciseId, amount: null, sets: 2, restSeconds: 30 };
const TEN_REPS: Amount = { kind: 'reps', count: 10 };

export function newRoutine(random: string): RoutineDraft {
  return { id: `routine/${random}`, routine: { name: '', rounds: 1, steps: [NEW_STEP] }, days: [] };
}

export function newMove(): MoveDraft {
  return { id: null, like: 'resistance-band-row', move: { name: '', cue: null, amount: TEN_REPS, perSide: false } };
}

export function draftOf(id: RoutineId, routine: Routine, week: WeekPlan): RoutineDraft {
  return { id, routine, days: WEEKDAYS.filter((day) => week[day].includes(id)) };
}

/** The registers that saving writes. */
export function routineChanges({ id, routine, days }: RoutineDraft, week: WeekPlan): StoredSettings {
  return {
    [id]: { ...routine, steps: routine.steps.map((step) => ({ ...step })) },
    [WEEK_PLAN_KEY]: planned(week, id, days),
  };
}

export function moveChanges({ id, like, move }: MoveDraft, random: string): StoredSettings {
  const kept = id?.startsWith(`own/${like}/`) ? id : `own/${like}/${random}`;
  return { ...(id !== null && id !== kept && { [id]: null }), [kept]: { ...move } };
}

/** A ready-made plan becomes the person's own: routines to change at will, on days to change at will. */
export function starterChanges(
  plan: StarterPlan,
  week: WeekPlan,
  names: readonly string[],
  random: string,
): StoredSettings {
  const drafts = plan.routines.map(
    ({ days, rounds, steps }, index): RoutineDraft => ({
      id: `routine/${random}${index}`,
      routine: { name: names[index] ?? '', rounds, steps },
      days,
    }),
  );
  const merged = drafts.reduce((so, { id, days }) => planned(so, id, days), week);
  return Object.assign({}, ...drafts.map((draft) => routineChanges(draft, week)), { [WEEK_PLAN_KEY]: merged });
}

function planned(week: WeekPlan, id: RoutineId, days: readonly Weekday[]) {
  const dayOf = (day: Weekday): readonly RoutineId[] => {
    const others = week[day].filter((other) => other !== id);
    return days.includes(day) ? [...others, id] : others;
  };
  return Object.fromEntries(WEEKDAYS.map((day) => [day, dayOf(day)])) as Record<Weekday, readonly RoutineId[]>;
}
