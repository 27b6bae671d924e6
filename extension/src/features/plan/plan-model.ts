import { CATALOGUE, findExercise } from '@unslouch/shared/domain/exercise/catalogue.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import { BACK_DAY } from '@unslouch/shared/domain/workout/programme/measures.ts';
import { planRoutine } from '@unslouch/shared/domain/workout/routine/plan-routine.ts';
import type { OwnThings, RoutineId } from '@unslouch/shared/domain/workout/routine/routine.ts';
import type { WeekPlan } from '@unslouch/shared/domain/workout/routine/week-plan.ts';
import { workoutSeconds } from '@unslouch/shared/domain/workout/workout.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { aboutMinutes } from '../today/offer-words.ts';

export interface PlanData {
  readonly own: OwnThings;
  readonly week: WeekPlan;
  /** The days of this week, in the order of the person's locale. */
  readonly days: readonly { readonly day: LocalDay; readonly weekday: Weekday; readonly backSets: number }[];
  readonly today: LocalDay;
  /** What was just taken out and can come back. */
  readonly removed: string | null;
  /** Of a file: what is wrong with it, or how much of it was taken in. */
  readonly file: string | null;
}

export interface PlanProps {
  readonly weekSummary: string;
  readonly days: readonly DayProps[];
  readonly routines: readonly RowProps<RoutineId>[];
  readonly moves: readonly RowProps<string>[];
  readonly undo: string | null;
  readonly file: string | null;
}

export interface DayProps {
  readonly key: LocalDay;
  readonly title: string;
  readonly isToday: boolean;
  readonly done: string | null;
  readonly planned: readonly { readonly id: RoutineId; readonly name: string }[];
}

export interface RowProps<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly detail: string;
}

export function planModel(i18n: I18n, { own, week, days, today, removed, file }: PlanData): PlanProps {
  const { t } = i18n;
  return {
    weekSummary: t('plan.week.days', { n: days.filter(({ backSets }) => backSets >= BACK_DAY).length }),
    days: days.map(({ day, weekday, backSets }) => ({
      key: day,
      title: day === today ? t('plan.today', { day: i18n.weekdayName(weekday) }) : i18n.weekdayName(weekday),
      isToday: day === today,
      done: backSets === 0 ? null : doneWords(i18n, backSets),
      planned: week[weekday].map((id) => ({ id, name: own.routines.get(id)?.name ?? id })),
    })),
    routines: [...own.routines].map(([id, routine]) => ({
      id: id as RoutineId,
      name: routine.name,
      detail: t('plan.routine.about', {
        n: routine.steps.length,
        span: aboutMinutes(i18n, workoutSeconds(planRoutine(routine, own.exercises))),
      }),
    })),
    moves: [...own.exercises].map(([id, { name }]) => ({
      id,
      name,
      detail: t('plan.move.like', { name: i18n.inSentence(exerciseName(i18n, findExercise(id)?.id ?? id)) }),
    })),
    undo: removed === null ? null : t('plan.removed', { name: removed }),
    file,
  };
}

function doneWords(i18n: I18n, backSets: number): string {
  const sets = i18n.t('plan.week.sets', { n: Math.round(backSets * 10) / 10 });
  return backSets >= BACK_DAY ? `${sets}, ${i18n.t('plan.week.backDay')}` : sets;
}

/** What a routine may be made of: the person's own first, then the catalogue without its circuit, by name. */
export function stepChoices(i18n: I18n, own: OwnThings): readonly { readonly value: string; readonly label: string }[] {
  const mine = [...own.exercises].map(([value, { name }]) => ({ value, label: name }));
  return [...mine, ...catalogueChoices(i18n)];
}

export function catalogueChoices(i18n: I18n): readonly { readonly value: string; readonly label: string }[] {
  return CATALOGUE.filter(({ steps }) => steps === null)
    .map(({ id }) => ({ value: id as string, label: exerciseName(i18n, id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.locale));
}
