import { useI18n } from '../../i18n/i18n-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateBar } from '../../ui/StateBar.tsx';
import css from './SittingCard.module.css';
import type { SittingProps } from './sitting-model.ts';

export function SittingCard({ sentences, bar }: SittingProps) {
  const { t } = useI18n();
  return (
    <Card title={t('sitting.title')}>
      {sentences.length === 0 ? (
        <p className={css['soft']}>{t('sitting.nothing')}</p>
      ) : (
        <div className={css['sitting']}>
          <p className={css['soft']}>{sentences.join(' ')}</p>
          <StateBar {...bar} />
        </div>
      )}
    </Card>
  );
}
