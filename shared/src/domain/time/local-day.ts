import type { Brand } from '../../lib/brand.ts';
import { days, type EpochMs, minutes } from './instant.ts';

/** A person's calendar day, `YYYY-MM-DD`. Fixed when the thing happened, by the offset it happened in. */
export type LocalDay = Brand<string, 'LocalDay'>;

/** Days since 1970-01-01 in UTC: the drawer that a record is filed in, whatever its offset. */
export type UtcDay = number;

/** Months since 1970-01 in UTC, plus one; 0 holds what belongs to no month. */
export type UtcMonth = number;

export function localDayOf(instant: EpochMs, offsetMinutes: number): LocalDay {
  return new Date(instant + minutes(offsetMinutes)).toISOString().slice(0, 10) as LocalDay;
}

export function utcDayOf(instant: EpochMs): UtcDay {
  return Math.floor(instant / days(1));
}

export function utcMonthOf(day: UtcDay): UtcMonth {
  const date = new Date(days(day));
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth() + 1;
}

export function firstDayOfMonth(month: UtcMonth): UtcDay {
  return utcDayOf(Date.UTC(1970, month - 1, 1));
}

/** Midnight at the start of the local day, in UTC days: the drawer that most of its records lie in. */
export function localDayToUtcDay(day: LocalDay): UtcDay {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / days(1));
}

export function addDays(day: LocalDay, count: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days(count)).toISOString().slice(0, 10) as LocalDay;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day, or null where the text names none. */
export function parseLocalDay(text: string): LocalDay | null {
  if (!DAY.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : (text as LocalDay);
}
