import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import css from './DevicesView.module.css';

interface EraseCardProps {
  readonly busy: boolean;
  readonly onErase: () => void;
}

/** Asks once, in place. */
export function EraseCard({ busy, onErase }: EraseCardProps) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('devices.erase.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t(asking ? 'devices.erase.ask' : 'devices.erase.lead')}</p>
        {asking ? (
          <div className={css['answers']}>
            <Button kind="outlined" busy={busy} onClick={onErase}>
              {t('devices.erase.yes')}
            </Button>
            <Button kind="text" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        ) : (
          <Button kind="outlined" onClick={() => setAsking(true)}>
            {t('devices.erase.action')}
          </Button>
        )}
      </div>
    </Card>
  );
}
