import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/Page.tsx';
import css from './LogTroubleView.module.css';

interface LogTroubleViewProps {
  /** A sentence where it is known, as of a full disk: then nothing is thrown away. */
  readonly cause: string | null;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onRebuild: () => void;
}

/** Says what is wrong, what comes back and what doesn't, and asks once before anything is thrown away. */
export function LogTroubleView({ cause, busy, onAgain, onRebuild }: LogTroubleViewProps) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <Page title={t('logTrouble.title')} lead={t('logTrouble.lead')}>
      <Card>
        <div className={css['stack']} role="status">
          <p>{cause ?? t(asking ? 'logTrouble.ask' : 'logTrouble.what')}</p>
          <AskInPlace
            asking={asking}
            question={t('logTrouble.ask')}
            yes={t('logTrouble.yes')}
            busy={busy}
            onYes={onRebuild}
            onCancel={() => setAsking(false)}
          >
            <div className={css['answers']}>
              <Button kind="primary" onClick={onAgain}>
                {t('logTrouble.again')}
              </Button>
              {cause === null && (
                <Button kind="outlined" onClick={() => setAsking(true)}>
                  {t('logTrouble.rebuild')}
                </Button>
              )}
            </div>
          </AskInPlace>
        </div>
      </Card>
    </Page>
  );
}
