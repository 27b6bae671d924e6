import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './DevicesView.module.css';
import type { DevicesProps } from './devices-model.ts';

/** No relay takes a longer one. */
const INVITE_LENGTH = 100;

interface CreateAccountProps extends Pick<DevicesProps, 'invite'> {
  readonly busy: boolean;
  readonly onCreate: (invite: string | null) => void;
}

/** The relay may want an invitation code; only then is one asked for. */
export function CreateAccount({ busy, invite, onCreate }: CreateAccountProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.create.title')}>
      <form
        className={css['stack']}
        aria-live="polite"
        onSubmit={(event) => {
          event.preventDefault();
          onCreate(invite && String(new FormData(event.currentTarget).get('invite') ?? '').trim());
        }}
      >
        <p className={css['soft']}>{t('devices.create.lead')}</p>
        {invite !== null && (
          <Field
            label={t('devices.invite')}
            name="invite"
            {...(invite.problem === null && { hint: t('devices.invite.hint') })}
            problem={invite.problem}
            autoComplete="off"
            maxLength={INVITE_LENGTH}
          />
        )}
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {t('devices.create.action')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
