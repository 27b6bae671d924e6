import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import code from './AddDeviceCard.module.css';
import css from './DevicesView.module.css';
import type { OfferProps } from './pairing-model.ts';

interface AddDeviceCardProps {
  readonly offer: OfferProps;
  readonly onOffer: () => void;
  readonly onAdmit: (digits: string) => void;
  readonly onStop: () => void;
}

/** This device lets another one in: it shows a code, then takes the six digits that the other shows. */
export function AddDeviceCard({ offer, onOffer, onAdmit, onStop }: AddDeviceCardProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.add.title')}>
      <div aria-live="polite">
        <InPlace shows={offer.kind === 'closed' ? null : offer.kind}>
          <div className={css['stack']}>
            {offer.kind === 'closed' && (
              <>
                <p className={css['soft']}>{t('devices.add.lead')}</p>
                {offer.problem !== null && <Notice kind="trouble">{offer.problem}</Notice>}
                <Button kind="primary" busy={offer.busy} onClick={onOffer}>
                  {t('devices.add.action')}
                </Button>
              </>
            )}
            {offer.kind === 'code' && (
              <>
                <p className={css['soft']}>{t('devices.add.code')}</p>
                <p className={code['code']}>
                  <bdi>{offer.code}</bdi>
                </p>
                <div className={code['time']}>
                  <Progress name={t('devices.add.time')} share={offer.share} state="running" />
                  <span>{offer.left}</span>
                </div>
                <Button kind="text" quiet onClick={onStop}>
                  {t('action.cancel')}
                </Button>
              </>
            )}
            {offer.kind === 'digits' && (
              <form
                className={css['stack']}
                onSubmit={(event) => {
                  event.preventDefault();
                  onAdmit(String(new FormData(event.currentTarget).get('digits') ?? ''));
                }}
              >
                <p className={css['soft']}>{t('devices.add.digits.lead')}</p>
                <Field
                  label={t('devices.add.digits')}
                  name="digits"
                  problem={offer.problem}
                  autoComplete="one-time-code"
                  inputMode="numeric"
                />
                <div className={css['answers']}>
                  <Button kind="primary" type="submit" busy={offer.busy}>
                    {t('devices.add.admit')}
                  </Button>
                  <Button kind="text" quiet onClick={onStop}>
                    {t('action.cancel')}
                  </Button>
                </div>
              </form>
            )}
            {offer.kind === 'added' && (
              <Notice
                kind="fine"
                action={
                  <Button kind="text" onClick={onStop}>
                    {t('devices.add.done')}
                  </Button>
                }
              >
                {t('devices.add.added')}
              </Notice>
            )}
          </div>
        </InPlace>
      </div>
    </Card>
  );
}
