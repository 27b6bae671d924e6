import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Switch } from '../../ui/Switch.tsx';
import css from './DevicesView.module.css';

interface SyncCardProps {
  readonly on: boolean;
  readonly heard: string;
  readonly waiting: string | null;
  readonly onSync: (on: boolean) => void;
}

/** Switching off asks once, in place: the way back are the twelve words. */
export function SyncCard({ on, heard, waiting, onSync }: SyncCardProps) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <Card>
      <div className={css['sync']}>
        <div>
          <h2>{t('devices.sync')}</h2>
          <p>{asking ? t('devices.leave.ask') : heard}</p>
          {waiting !== null && <p>{waiting}</p>}
        </div>
        <Switch label={t('devices.sync')} on={on} onChange={(next) => (next ? onSync(true) : setAsking(true))} />
      </div>
      {asking && (
        <div className={css['leave']}>
          <Button
            kind="outlined"
            onClick={() => {
              setAsking(false);
              onSync(false);
            }}
          >
            {t('devices.leave.yes')}
          </Button>
          <Button kind="text" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </Card>
  );
}
