import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { Notice } from '../../ui/Notice.tsx';
import code from './AddDeviceCard.module.css';
import css from './DevicesView.module.css';
import type { AskProps } from './pairing-model.ts';

interface JoinByCodeProps {
  readonly ask: AskProps;
  readonly onAsk: (code: string) => void;
  readonly onEnter: () => void;
  readonly onStop: () => void;
}

/** This device asks to be let in: it takes the code, then shows six digits for the other to take. */
export function JoinByCode({ ask, onAsk, onEnter, onStop }: JoinByCodeProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.ask.title')}>
      <div aria-live="polite">
        <InPlace shows={ask.kind === 'closed' ? null : ask.kind}>
          {ask.kind === 'closed' ? (
            <form
              className={css['stack']}
              onSubmit={(event) => {
                event.preventDefault();
                onAsk(String(new FormData(event.currentTarget).get('code') ?? ''));
              }}
            >
              <Field
                label={t('devices.ask.code')}
                name="code"
                hint={t('devices.ask.hint')}
                problem={ask.problem}
                autoComplete="off"
              />
              <div>
                <Button kind="outlined" type="submit" busy={ask.busy}>
                  {t('devices.ask.action')}
                </Button>
              </div>
            </form>
          ) : (
            <div className={css['stack']}>
              <p className={css['soft']}>{t('devices.ask.digits')}</p>
              <p className={code['code']}>
                <bdi>{ask.digits}</bdi>
              </p>
              <p className={css['soft']}>{t('devices.ask.wait')}</p>
              {ask.problem !== null && <Notice kind="trouble">{ask.problem}</Notice>}
              <div className={css['answers']}>
                <Button kind="primary" busy={ask.busy} onClick={onEnter}>
                  {t('devices.ask.enter')}
                </Button>
                <Button kind="text" quiet onClick={onStop}>
                  {t('action.cancel')}
                </Button>
              </div>
            </div>
          )}
        </InPlace>
      </div>
    </Card>
  );
}
