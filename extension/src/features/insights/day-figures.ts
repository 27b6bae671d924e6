import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { WEEKDAYS, type Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import { isBreak } from '../today/day-data-of.ts';

/** From here on a day counts as active: once in the morning, once in the afternoon, and one more. Taste. */
export const ACTIVE_FROM = 3;

/** What counts of one day. */
export interface DayFigures {
  readonly breaks: number;
  readonly movedSeconds: number;
}

export function figuresOf(summary: DaySummary | undefined): DayFigures {
  if (summary === undefined) return { breaks: 0, movedSeconds: 0 };
  return { breaks: summary.entries.filter(isBreak).length, movedSeconds: summary.totals.movedSeconds };
}

export function isActive({ breaks }: DayFigures): boolean {
  return breaks >= ACTIVE_FROM;
}

/** A holiday, a sick day, or a weekday without working hours: nothing is asked of it. */
export function asksNothing(day: LocalDay, { daysOff, workWindow }: Settings): boolean {
  return daysOff.includes(day) || (workWindow[weekdayOf(day)] ?? []).length === 0;
}

export function weekdayOf(day: LocalDay): Weekday {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
}

export function daysFrom(first: LocalDay, last: LocalDay): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The week around a day, from the first weekday of the person's region. */
export function weekAround(day: LocalDay, order: readonly Weekday[]): readonly LocalDay[] {
  const first = addDays(day, -order.indexOf(weekdayOf(day)));
  return daysFrom(first, addDays(first, order.length - 1));
}

/** ISO 8601: the week belongs to the year of its Thursday. */
export function weekNumber(firstDay: LocalDay): number {
  const thursday = Date.parse(`${addDays(firstDay, 3)}T00:00:00Z`);
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * 86_400_000)) + 1;
}
