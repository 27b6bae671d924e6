import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { PhoneApp } from '../../ports/phone-source.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './AddSource.module.css';
import { PHONE_APPS } from './phone-source.ts';

interface AddSourceProps {
  /** Null: a phone can only send where there is a relay. */
  readonly onAddPhone: ((app: PhoneApp) => void) | null;
  readonly busy: PhoneApp | null;
  readonly problem: Problem | null;
  readonly onOpenDevices: () => void;
  readonly onClose: () => void;
}

/** What can send by itself. Files need none of it: they are dropped on the page. */
export function AddSource({ onAddPhone, busy, problem, onOpenDevices, onClose }: AddSourceProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Card
      title={t('sources.add.title')}
      aside={
        <Button kind="text" onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      {problem !== null && <Notice kind="trouble">{problemSentence(i18n, problem)}</Notice>}
      {onAddPhone === null && (
        <Notice
          kind="info"
          action={
            <Button kind="text" onClick={onOpenDevices}>
              {t('sources.openDevices')}
            </Button>
          }
        >
          {t('sources.needsSync')}
        </Notice>
      )}
      <ul className={css['choices']}>
        {PHONE_APPS.map((app) => (
          <li key={app}>
            <p className={css['name']}>{t(`sources.app.${app}`)}</p>
            <p className={css['about']}>{t(`sources.app.${app}.about`)}</p>
            {onAddPhone !== null && (
              <Button
                kind="outlined"
                about={t(`sources.app.${app}`)}
                busy={busy === app}
                onClick={() => onAddPhone(app)}
              >
                {t('sources.add.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
