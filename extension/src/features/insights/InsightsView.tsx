import { lazy, type ReactNode, Suspense } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Page } from '../../ui/Page.tsx';
import { TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { BackCard } from './BackCard.tsx';
import type { BackProps } from './back-model.ts';
import type { ConsistencyProps } from './consistency-model.ts';
import css from './InsightsView.module.css';
import type { MonthProps } from './month-model.ts';
import { WeekView } from './WeekView.tsx';
import type { WeekProps } from './week-model.ts';
import type { YearProps } from './year-model.ts';

// Charts come with their library, and only where they are looked at.
const MonthView = lazy(async () => ({ default: (await import('./MonthView.tsx')).MonthView }));
const YearView = lazy(async () => ({ default: (await import('./YearView.tsx')).YearView }));

export type InsightSpan = 'week' | 'month' | 'year';

interface InsightsViewProps {
  readonly span: InsightSpan;
  readonly onSpan: (span: InsightSpan) => void;
  readonly week: WeekProps;
  readonly back: BackProps;
  /** Null until it is asked for and read. */
  readonly month: MonthProps | null;
  readonly year: (YearProps & { readonly consistency: ConsistencyProps }) | null;
}

const SPANS = ['week', 'month', 'year'] as const;

/** What an address names after its stroke; the week for any other. */
export function spanOf(hash: string): InsightSpan {
  return SPANS.find((span) => span === hash.split('/')[1]) ?? 'week';
}

export function InsightsView({ span, onSpan, week, back, month, year }: InsightsViewProps) {
  const { t } = useI18n();
  const leads = { week: week.lead, month: month?.lead, year: year?.lead };
  return (
    <Tabs
      name={t('insights.span')}
      tabs={SPANS.map((value) => ({ value, label: t(`insights.${value}`) }))}
      value={span}
      onChange={onSpan}
    >
      {(tabs: ReactNode) => (
        <Page title={t(`${span}.title`)} lead={leads[span]} aside={tabs}>
          <TabPanel value="week">
            <div className={css['two']}>
              <div className={css['stack']}>
                <WeekView {...week} />
              </div>
              <BackCard {...back} />
            </div>
          </TabPanel>
          <TabPanel value="month">
            <Suspense>{month !== null && <MonthView {...month} />}</Suspense>
          </TabPanel>
          <TabPanel value="year">
            <Suspense>{year !== null && <YearView {...year} />}</Suspense>
          </TabPanel>
        </Page>
      )}
    </Tabs>
  );
}
