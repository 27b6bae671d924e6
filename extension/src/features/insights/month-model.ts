import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { TimeChartProps } from '../../ui/TimeChart.tsx';
import { sleepOf, stepsOf } from '../today/wearable-lines.ts';
import { daysFrom, figuresOf, isActive } from './day-figures.ts';

export const MONTH_DAYS = 30;

export interface MonthProps {
  readonly lead: string;
  readonly moved: TimeChartProps;
  /** With the source and the age of its last data; null where no source ever told any. */
  readonly steps: SourcedChart | null;
  readonly sleep: SourcedChart | null;
}

export interface SourcedChart {
  readonly chart: TimeChartProps;
  readonly source: string;
}

interface MonthInput {
  readonly today: LocalDay;
  readonly now: EpochMs;
  readonly days: readonly DaySummary[];
}

export function monthModel(i18n: I18n, { today, now, days }: MonthInput): MonthProps {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const shown = daysFrom(addDays(today, 1 - MONTH_DAYS), today);
  const figures = shown.map((day) => figuresOf(byDay.get(day)));
  const series = (
    name: string,
    style: Pick<TimeChartProps, 'ink' | 'shape'>,
    read: (day: DaySummary | undefined) => number | null,
    label: (value: number) => string,
  ): TimeChartProps => ({
    name,
    ...style,
    dateName: i18n.t('insights.date'),
    tableName: i18n.t('insights.table'),
    most: null,
    tickLabel: i18n.number,
    points: shown.map((day) => {
      const value = read(byDay.get(day));
      const valueLabel = value === null ? i18n.t('stat.unknown') : label(value);
      return { day, value, label: i18n.dayShort(day), valueLabel };
    }),
  });
  const pencil = { ink: 'pencil', shape: 'bars' } as const;
  const minutes = figures.reduce((sum, { movedSeconds }) => sum + movedSeconds, 0) / 60;
  return {
    lead: i18n.t('month.lead', { days: figures.filter(isActive).length, moved: i18n.minutes(minutes) }),
    moved: series(
      i18n.t('month.moved'),
      { ink: 'pen', shape: 'bars' },
      (day) => figuresOf(day).movedSeconds / 60,
      i18n.minutes,
    ),
    steps: sourced(
      i18n,
      series(i18n.t('month.steps'), pencil, (day) => day?.wearable?.steps?.stepCount ?? null, i18n.number),
      days.map((day) => stepsOf(day, now, endOf(day.day, now))).findLast((steps) => steps !== null),
      now,
    ),
    sleep: sourced(
      i18n,
      series(
        i18n.t('month.sleep'),
        pencil,
        (day) => hoursOf(day?.wearable?.sleep?.main?.asleepSeconds),
        (hours) => i18n.minutes(hours * 60),
      ),
      days.map(sleepOf).findLast((sleep) => sleep !== null),
      now,
    ),
  };
}

function sourced(
  i18n: I18n,
  chart: TimeChartProps,
  last: { readonly source: string; readonly at: EpochMs } | null | undefined,
  now: EpochMs,
): SourcedChart | null {
  if (!last) return null;
  return { chart, source: i18n.t('month.source', { source: last.source, age: i18n.relative(last.at - now) }) };
}

function hoursOf(seconds: number | undefined): number | null {
  return seconds === undefined ? null : seconds / 3_600;
}

/** A day that was summed up before its hour was kept is as old as its evening. */
function endOf(day: LocalDay, now: EpochMs): EpochMs {
  return Math.min(now, Date.parse(`${day}T20:00:00Z`));
}
