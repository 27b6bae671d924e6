import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { DayLineProps } from '../../ui/DayLine.tsx';
import type { WeekColumn } from '../../ui/WeekColumns.tsx';
import { weekFrom } from '../settings/settings-model.ts';
import type { DayData } from '../today/day-data.ts';
import { dayDataAt } from '../today/day-data-of.ts';
import { dayLineModel } from '../today/day-line-model.ts';
import { asksNothing, figuresOf, isActive, weekAround, weekNumber } from './day-figures.ts';

/** Columns of active weeks: a quarter of a year. */
export const WEEKS_SHOWN = 13;

export interface WeekInput {
  readonly today: LocalDay;
  readonly zone: Zone;
  readonly settings: Settings;
  /** Of the last thirteen weeks, those with anything. */
  readonly days: readonly DaySummary[];
  /** Today's line, with the running bout. */
  readonly todayLine: DayData;
}

export interface WeekProps {
  readonly lead: string;
  readonly days: readonly WeekDay[];
  readonly columns: readonly WeekColumn[];
  readonly activeOf: string;
  /** "Week 40 was a holiday: it costs nothing." */
  readonly holidays: readonly string[];
}

export interface WeekDay {
  readonly key: LocalDay;
  readonly name: string;
  readonly today: boolean;
  /** Null: `note` says why there is no line. */
  readonly line: DayLineProps | null;
  readonly note: string | null;
  readonly off: boolean;
  readonly breaks: { readonly count: string; readonly label: string } | null;
}

export function weekModel(i18n: I18n, input: WeekInput): WeekProps {
  const { today, days } = input;
  const order = weekFrom(i18n.locale);
  const byDay = new Map(days.map((day) => [day.day, day]));
  const week = weekAround(today, order);
  const past = week.filter((day) => day <= today).map((day) => figuresOf(byDay.get(day)));
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, index) =>
    weekAround(addDays(today, 7 * (index + 1 - WEEKS_SHOWN)), order),
  );
  const columns = weeks.map((column) => columnOf(i18n, column, byDay, input));
  return {
    lead: i18n.t('week.lead', {
      range: i18n.dayRange(week[0] ?? today, week.at(-1) ?? today),
      days: past.filter(({ breaks }) => breaks > 0).length,
      breaks: past.reduce((sum, { breaks }) => sum + breaks, 0),
      moved: i18n.minutes(past.reduce((sum, { movedSeconds }) => sum + movedSeconds, 0) / 60),
    }),
    days: week.map((day) => weekDay(i18n, day, byDay.get(day), input)),
    columns,
    activeOf: i18n.t('week.activeOf', {
      n: columns.slice(-LATELY).filter(({ filled }) => filled >= ACTIVE_WEEK).length,
      of: LATELY,
    }),
    holidays: columns.filter(({ holiday }) => holiday).map(({ name }) => i18n.t('week.holiday', { week: name })),
  };
}

/** Weeks that the headline looks at, and active days that make a week an active one (programme rule P7). */
const LATELY = 4;
const ACTIVE_WEEK = 3;

function weekDay(i18n: I18n, day: LocalDay, summary: DaySummary | undefined, input: WeekInput): WeekDay {
  const { today, zone, settings, todayLine } = input;
  const { breaks } = figuresOf(summary);
  const named = { key: day, name: i18n.weekday(day), today: day === today };
  const off = asksNothing(day, settings);
  const data =
    day === today ? todayLine : dayDataAt(i18n, { at: noonOf(day, zone), zone, settings, summary: summary ?? null });
  const seen = data.bouts.length > 0 || data.breaks.length > 0;
  if (seen || (day === today && !off)) {
    const line = dayLineModel(i18n, { ...data, dayOff: false }, 'hour');
    const counted = { count: i18n.number(breaks), label: i18n.t('week.breaks', { n: breaks }) };
    return { ...named, line: { ...line, ticks: [], emptyNote: null }, note: null, off: false, breaks: counted };
  }
  const note = off
    ? 'week.off'
    : day < today
      ? 'week.nothing'
      : day === addDays(today, 1)
        ? 'week.tomorrow'
        : 'week.later';
  return { ...named, line: null, note: i18n.t(note), off, breaks: null };
}

function noonOf(day: LocalDay, zone: Zone): number {
  return zone.toInstant(Date.parse(`${day}T12:00:00Z`));
}

function columnOf(
  i18n: I18n,
  week: readonly LocalDay[],
  byDay: ReadonlyMap<LocalDay, DaySummary>,
  { settings }: WeekInput,
): WeekColumn {
  const active = week.filter((day) => isActive(figuresOf(byDay.get(day)))).length;
  const holiday =
    active === 0 &&
    week.some((day) => settings.daysOff.includes(day)) &&
    week.every((day) => asksNothing(day, settings));
  const name = i18n.number(weekNumber(week[0] as LocalDay));
  const label = holiday
    ? i18n.t('week.columnHoliday', { week: name })
    : i18n.t('week.column', { week: name, n: active });
  return { key: week[0] as string, name, filled: active, holiday, label };
}
