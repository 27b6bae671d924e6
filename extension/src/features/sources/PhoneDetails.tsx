import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { PhoneSource } from '../../ports/phone-source.ts';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import css from './PhoneDetails.module.css';
import type { PhoneActions, PhoneWork } from './phone-actions.ts';
import { phoneCode } from './phone-code.ts';
import { phoneSteps } from './phone-steps.ts';

interface PhoneDetailsProps extends PhoneActions {
  readonly source: PhoneSource;
  /** What goes on with this one, or went wrong. */
  readonly work: PhoneWork | null;
}

/** How the phone is set up, and what can be done with its address. Taking the token away asks once, in place. */
export function PhoneDetails({ source, work, onCopy, onTest, onRenew, onRemove }: PhoneDetailsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null);
  const busy = work?.kind === 'busy' ? work.what : null;
  return (
    <div className={css['details']}>
      <div className={css['code']}>
        <QrCode text={phoneCode(source)} label={t('sources.code.label')} />
        <p className={css['soft']}>{t('sources.code.secret')}</p>
      </div>
      <div className={css['stack']}>
        <ol className={css['steps']}>
          {phoneSteps(i18n, source.app).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {['shortcuts', 'tasker'].includes(source.app) && <pre className={css['lines']}>{t('sources.lines')}</pre>}
        <CopyField
          label={t('sources.endpoint')}
          value={source.url}
          action={t('action.copy')}
          onCopy={() => onCopy(source.url)}
        />
        <CopyField
          label={t('sources.token')}
          value={source.token}
          action={t('action.copy')}
          onCopy={() => onCopy(source.token)}
        />
        {work?.kind === 'failed' && <Notice kind="trouble">{problemSentence(i18n, work.problem)}</Notice>}
        {work?.kind === 'tested' && <Notice kind="fine">{t('sources.test.fine')}</Notice>}
        {asking !== null && <p>{t(`sources.${asking}.ask`)}</p>}
        <AskInPlace
          asking={asking !== null}
          question={t(`sources.${asking ?? 'remove'}.ask`)}
          yes={t(`sources.${asking ?? 'remove'}.yes`)}
          onYes={() => {
            setAsking(null);
            if (asking === 'renew') onRenew(source);
            else onRemove(source);
          }}
          onCancel={() => setAsking(null)}
        >
          <div className={css['buttons']}>
            <Button kind="outlined" busy={busy === 'test'} onClick={() => onTest(source)}>
              {t('sources.test')}
            </Button>
            <Button kind="text" busy={busy === 'renew'} onClick={() => setAsking('renew')}>
              {t('sources.renew')}
            </Button>
            <Button kind="text" busy={busy === 'remove'} onClick={() => setAsking('remove')}>
              {t('sources.remove')}
            </Button>
          </div>
        </AskInPlace>
      </div>
    </div>
  );
}
