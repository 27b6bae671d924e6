import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './DataCard.module.css';

export interface DeleteEverythingProps {
  readonly asking: boolean;
  /** Whether other devices and a relay have it too. */
  readonly synced: boolean;
  readonly busy: boolean;
  /** Why nothing was deleted, in words. */
  readonly trouble: string | null;
  /** A backup was just saved, in words. */
  readonly saved: string | null;
  readonly onAsk: (asking: boolean) => void;
  readonly onSave: () => void;
  readonly onDelete: () => void;
  readonly onOpenDevices: () => void;
}

/** This browser as freshly installed. Says first what goes and what stays, and offers to save it. */
export function DeleteEverything({ asking, synced, busy, trouble, saved, ...actions }: DeleteEverythingProps) {
  const { t } = useI18n();
  return (
    <Card title={t('everything.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t('everything.lead')}</p>
        {asking && (
          <>
            <p>{t('everything.goes')}</p>
            <p>{t(synced ? 'everything.stays' : 'everything.nowhere')}</p>
            <div className={css['buttons']}>
              <Button kind="outlined" onClick={actions.onSave}>
                {t('everything.save')}
              </Button>
              {synced && (
                <Button kind="text" onClick={actions.onOpenDevices}>
                  {t('everything.devices')}
                </Button>
              )}
            </div>
            {saved !== null && <Notice kind="fine">{saved}</Notice>}
          </>
        )}
        {trouble !== null && <Notice kind="trouble">{trouble}</Notice>}
        <AskInPlace
          asking={asking}
          question={t('everything.title')}
          yes={t('everything.yes')}
          busy={busy}
          onYes={actions.onDelete}
          onCancel={() => actions.onAsk(false)}
        >
          <Button kind="outlined" onClick={() => actions.onAsk(true)}>
            {t('everything.action')}
          </Button>
        </AskInPlace>
      </div>
    </Card>
  );
}
