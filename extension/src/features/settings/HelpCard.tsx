import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './DataCard.module.css';

export interface HelpCardProps {
  readonly busy: boolean;
  /** What came of it. */
  readonly said: string | null;
  readonly onReport: () => void;
}

/** A file for whoever mends a fault, and what is in it before anybody sends it anywhere. */
export function HelpCard({ busy, said, onReport }: HelpCardProps) {
  const { t } = useI18n();
  return (
    <Card title={t('help.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t('help.holds')}</p>
        <p className={css['soft']}>{t('help.leavesOut')}</p>
        <div className={css['buttons']}>
          <Button kind="outlined" busy={busy} onClick={onReport}>
            {t('help.report')}
          </Button>
        </div>
        {said !== null && <Notice kind="fine">{said}</Notice>}
      </div>
    </Card>
  );
}
