import { WEEKDAYS, type Weekday } from '../../time/work-window.ts';
import { isRoutineId } from './parse-own.ts';
import type { RoutineId } from './routine.ts';

/** Which routines are meant for which weekday. Stored as one register. */
export type WeekPlan = Readonly<Record<Weekday, readonly RoutineId[]>>;

export const WEEK_PLAN_KEY = 'weekPlan';

/** Whatever was stored, day by day; a routine that is gone is left out. */
export function parseWeekPlan(raw: unknown, routines: ReadonlyMap<string, unknown>): WeekPlan {
  const stored = typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  const dayOf = (day: Weekday): readonly RoutineId[] => {
    const ids = stored[day];
    return Array.isArray(ids) ? ids.filter((id): id is RoutineId => isRoutineId(String(id)) && routines.has(id)) : [];
  };
  return Object.fromEntries(WEEKDAYS.map((day) => [day, dayOf(day)])) as unknown as WeekPlan;
}
