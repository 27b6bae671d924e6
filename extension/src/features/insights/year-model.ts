import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { HeatmapCell } from '../../ui/Heatmap.tsx';
import { weekFrom } from '../settings/settings-model.ts';
import { asksNothing, type DayFigures, figuresOf, isActive, weekAround } from './day-figures.ts';

export const YEAR_WEEKS = 53;

export interface YearInput {
  readonly today: LocalDay;
  readonly settings: Settings;
  readonly days: readonly DaySummary[];
}

export interface YearProps {
  readonly lead: string;
  readonly weeks: readonly (readonly HeatmapCell[])[];
  readonly months: readonly { readonly column: number; readonly label: string }[];
  /** Each month in words. */
  readonly lines: readonly string[];
}

export function yearModel(i18n: I18n, { today, settings, days }: YearInput): YearProps {
  const figures = new Map(days.map((day) => [day.day, figuresOf(day)]));
  const of = (day: LocalDay) => figures.get(day) ?? NOTHING;
  const order = weekFrom(i18n.locale);
  const weeks = Array.from({ length: YEAR_WEEKS }, (_, index) =>
    weekAround(addDays(today, 7 * (index + 1 - YEAR_WEEKS)), order),
  );
  const shown = weeks.flat().filter((day) => day <= today);
  return {
    lead: i18n.t('year.lead', totalsOf(shown.map(of))),
    weeks: weeks.map((week) =>
      week.map((day) => ({
        key: day,
        level: day > today ? 'none' : levelOf(of(day), asksNothing(day, settings)),
        label: i18n.t('year.cell', { day: i18n.day(day), n: of(day).breaks }),
      })),
    ),
    months: weeks.flatMap((week, column) => {
      const begins = week.find((day) => day.endsWith('-01'));
      return begins === undefined || column > YEAR_WEEKS - 3 ? [] : [{ column, label: i18n.month(begins, 'short') }];
    }),
    lines: [...groupBy(shown, (day) => day.slice(0, 7))].map(([month, inMonth]) =>
      i18n.t('year.month', { month: i18n.month(`${month}-01`, 'long'), ...totalsOf(inMonth.map(of)) }),
    ),
  };
}

const NOTHING: DayFigures = { breaks: 0, movedSeconds: 0 };

function totalsOf(figures: readonly DayFigures[]): { readonly days: number; readonly breaks: number } {
  return {
    days: figures.filter(isActive).length,
    breaks: figures.reduce((sum, { breaks }) => sum + breaks, 0),
  };
}

/** Two breaks a step: eight and more are the darkest. */
function levelOf({ breaks }: DayFigures, off: boolean): HeatmapCell['level'] {
  if (breaks === 0) return off ? 'off' : 0;
  return Math.min(4, Math.ceil(breaks / 2)) as 1 | 2 | 3 | 4;
}
