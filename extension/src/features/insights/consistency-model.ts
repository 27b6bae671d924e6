import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import { consistency, type DayCount } from '@unslouch/shared/domain/log/consistency.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { TimeChartProps } from '../../ui/TimeChart.tsx';
import { ACTIVE_FROM, asksNothing, daysFrom, figuresOf } from './day-figures.ts';

export interface ConsistencyProps {
  /** "72 %"; null before the first breaks. */
  readonly score: string | null;
  readonly sentence: string;
  readonly chart: TimeChartProps | null;
}

interface ConsistencyInput {
  readonly today: LocalDay;
  readonly settings: Settings;
  /** From the first day that anything was recorded, as far back as the page reads. */
  readonly days: readonly DaySummary[];
}

/** Days that the line shows: twelve weeks. */
const SHOWN = 84;
/** Fewer days without a break are a weekend. Taste. */
const AWAY_DAYS = 3;

export function consistencyModel(i18n: I18n, { today, settings, days }: ConsistencyInput): ConsistencyProps {
  const breaks = new Map(days.map((day) => [day.day, figuresOf(day).breaks]));
  const first = days.find((day) => figuresOf(day).breaks > 0)?.day;
  if (first === undefined) return { score: null, sentence: i18n.t('consistency.start'), chart: null };
  const scores = consistency(first, today, (day) => countOf(day, today, breaks.get(day) ?? 0, settings));
  const shown = daysFrom(first, today)
    .map((day, index) => ({ day, score: scores[index] ?? 0 }))
    .slice(-SHOWN);
  return {
    score: i18n.percent(scores.at(-1) ?? 0),
    sentence: i18n.t(isComingBack(breaks, today) ? 'consistency.back' : 'consistency.why'),
    chart: {
      name: i18n.t('consistency.chart'),
      dateName: i18n.t('insights.date'),
      tableName: i18n.t('insights.table'),
      ink: 'pen',
      shape: 'line',
      most: 100,
      tickLabel: (value) => i18n.percent(value / 100),
      points: shown.map(({ day, score }) => ({
        day,
        value: score * 100,
        label: i18n.dayShort(day),
        valueLabel: i18n.percent(score),
      })),
    },
  };
}

/** A day that asks for nothing counts if something was done all the same; today only once it helps. */
function countOf(day: LocalDay, today: LocalDay, breaks: number, settings: Settings): DayCount {
  const count = Math.min(1, breaks / ACTIVE_FROM);
  if (count === 1) return 1;
  return day === today || asksNothing(day, settings) ? 'neutral' : count;
}

/** Something was done today, nothing in the days before it. */
function isComingBack(breaks: ReadonlyMap<LocalDay, number>, today: LocalDay): boolean {
  const lately = Array.from({ length: AWAY_DAYS }, (_, back) => breaks.get(addDays(today, -1 - back)) ?? 0);
  return (breaks.get(today) ?? 0) > 0 && lately.every((count) => count === 0);
}
