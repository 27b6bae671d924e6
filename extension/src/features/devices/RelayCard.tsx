import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './DevicesView.module.css';

interface RelayCardProps {
  readonly address: string;
  readonly busy: boolean;
  readonly onSave: (address: string) => void;
}

export function RelayCard({ address, busy, onSave }: RelayCardProps) {
  const { t } = useI18n();
  const none = address === '';
  return (
    <Card title={t('devices.relay.title')}>
      <form
        className={css['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(String(new FormData(event.currentTarget).get('address') ?? '').trim());
        }}
      >
        {none && <p className={css['soft']}>{t('devices.relay.none')}</p>}
        <Field
          label={t('devices.relay.address')}
          name="address"
          kind="url"
          defaultValue={address}
          {...(!none && { hint: t('devices.relay.hint') })}
        />
        <div>
          <Button kind={none ? 'primary' : 'outlined'} type="submit" busy={busy}>
            {t('devices.relay.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
