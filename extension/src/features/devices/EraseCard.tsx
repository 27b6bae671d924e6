import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
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
        <AskInPlace
          asking={asking}
          question={t('devices.erase.ask')}
          yes={t('devices.erase.yes')}
          busy={busy}
          onYes={onErase}
          onCancel={() => setAsking(false)}
        >
          <Button kind="outlined" onClick={() => setAsking(true)}>
            {t('devices.erase.action')}
          </Button>
        </AskInPlace>
      </div>
    </Card>
  );
}
