import { trainingOfDays } from '@unslouch/shared/domain/workout/programme/training-of-days.ts';
import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { useHash } from '../dashboard/use-hash.ts';
import { useToday } from '../dashboard/use-today.ts';
import { dayDataOf } from '../today/day-data-of.ts';
import { useDays } from '../use-days.ts';
import { backModel } from './back-model.ts';
import { consistencyModel } from './consistency-model.ts';
import { type InsightSpan, InsightsView, spanOf } from './InsightsView.tsx';
import { MONTH_DAYS, monthModel } from './month-model.ts';
import { WEEKS_SHOWN, weekModel } from './week-model.ts';
import { YEAR_WEEKS, yearModel } from './year-model.ts';

/** Days that are read for each view: no more than it shows. */
const READ = { week: WEEKS_SHOWN * 7, month: MONTH_DAYS, year: YEAR_WEEKS * 7 } as const;

/** Week, month and year. */
export function Insights() {
  const i18n = useI18n();
  const { today } = useToday();
  const span = spanOf(useHash());
  const localDay = today?.input.training.today;
  if (today === null || localDay === undefined) return null;
  return <Read i18n={i18n} input={today.input} today={localDay} span={span} onSpan={openSpan} />;
}

/** In the address, so that a reload and Back find it again. */
function openSpan(span: InsightSpan): void {
  location.assign(`${pageHref('week')}/${span}`);
}

interface ReadProps {
  readonly i18n: ReturnType<typeof useI18n>;
  readonly input: NonNullable<ReturnType<typeof useToday>['today']>['input'];
  readonly today: NonNullable<ReturnType<typeof useToday>['today']>['input']['training']['today'];
  readonly span: InsightSpan;
  readonly onSpan: (span: InsightSpan) => void;
}

function Read({ i18n, input, today, span, onSpan }: ReadProps) {
  const { now, zone, settings } = input;
  const recent = useDays(today, READ.week);
  const far = useDays(today, READ[span]);
  const back = useMemo(
    () => recent && backModel(i18n, trainingOfDays(recent, settings, zone, now)),
    [i18n, recent, settings, zone, now],
  );
  if (recent === undefined || back === undefined) return null;
  const week = weekModel(i18n, { today, zone, settings, days: recent, todayLine: dayDataOf(i18n, input) });
  const month = span === 'month' && far !== undefined ? monthModel(i18n, { today, now, days: far }) : null;
  const year =
    span === 'year' && far !== undefined
      ? {
          ...yearModel(i18n, { today, settings, days: far }),
          consistency: consistencyModel(i18n, { today, settings, days: far }),
        }
      : null;
  return <InsightsView span={span} onSpan={onSpan} week={week} back={back} month={month} year={year} />;
}
