import { useI18n } from '../../i18n/i18n-context.tsx';
import { BackMap } from '../../ui/BackMap.tsx';
import { Card } from '../../ui/Card.tsx';
import { RegionBar } from '../../ui/RegionBar.tsx';
import { pageHref } from '../dashboard/pages.ts';
import css from './BackSummary.module.css';
import type { BackProps } from './back-model.ts';

/** The back at a glance: the map small, a bar each. */
export function BackSummary({ levels, regions }: BackProps) {
  const { t } = useI18n();
  return (
    <Card title={t('back.card')} aside={<a href={pageHref('back')}>{t('back.open')}</a>}>
      <div className={css['summary']}>
        <BackMap levels={levels} />
        <ul className={css['bars']}>
          {regions.map((region) => (
            <li key={region.region}>
              <p className={css['words']}>
                <span>{region.shortName}</span> <span className={css['sets']}>{region.setsShort}</span>
              </p>
              <RegionBar region={region.region} share={region.share} planned={region.planned} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
