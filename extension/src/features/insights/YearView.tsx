import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Heatmap } from '../../ui/Heatmap.tsx';
import { TimeChart } from '../../ui/TimeChart.tsx';
import type { ConsistencyProps } from './consistency-model.ts';
import css from './InsightsView.module.css';
import type { YearProps } from './year-model.ts';

/** Every day of a year, and the score that forgives. */
export function YearView({
  weeks,
  months,
  lines,
  consistency,
}: YearProps & { readonly consistency: ConsistencyProps }) {
  const { t } = useI18n();
  return (
    <div className={css['stack']}>
      <Card title={t('year.map')}>
        <Heatmap
          weeks={weeks}
          months={months}
          lines={lines}
          name={t('year.map')}
          fewer={t('year.fewer')}
          more={t('year.more')}
        />
      </Card>
      <Card title={t('consistency.title')}>
        {consistency.score !== null && (
          <p className={css['score']}>
            <strong>{consistency.score}</strong> {t('consistency.label')}
          </p>
        )}
        <p className={css['soft']}>{consistency.sentence}</p>
        {consistency.chart !== null && <TimeChart {...consistency.chart} />}
      </Card>
    </div>
  );
}
