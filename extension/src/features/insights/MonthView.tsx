import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { TimeChart } from '../../ui/TimeChart.tsx';
import { pageHref } from '../dashboard/pages.ts';
import css from './InsightsView.module.css';
import type { MonthProps, SourcedChart } from './month-model.ts';

/** Thirty days: what was moved here, and what steps and sleep say, with where they come from. */
export function MonthView({ moved, steps, sleep }: MonthProps) {
  const { t } = useI18n();
  return (
    <div className={css['stack']}>
      <Card title={moved.name}>
        <TimeChart {...moved} />
      </Card>
      {steps === null && sleep === null ? (
        <Card title={t('dash.stepsAndSleep')}>
          <p className={css['soft']}>{t('month.none')}</p>
          <a href={pageHref('sources')}>{t('month.addSource')}</a>
        </Card>
      ) : (
        <>
          {steps !== null && <Sourced {...steps} />}
          {sleep !== null && <Sourced {...sleep} />}
        </>
      )}
    </div>
  );
}

function Sourced({ chart, source }: SourcedChart) {
  return (
    <Card title={chart.name} aside={<span className={css['soft']}>{source}</span>}>
      <TimeChart {...chart} />
    </Card>
  );
}
