import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
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
        <AskInPlace
          asking={asking}
          question={t('devices.leave.ask')}
          yes={t('devices.leave.yes')}
          onYes={() => {
            setAsking(false);
            onSync(false);
          }}
          onCancel={() => setAsking(false)}
        >
          <Switch label={t('devices.sync')} on={on} onChange={(next) => (next ? onSync(true) : setAsking(true))} />
        </AskInPlace>
      </div>
    </Card>
  );
}
