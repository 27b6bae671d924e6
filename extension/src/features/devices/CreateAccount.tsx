import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import css from './DevicesView.module.css';

interface CreateAccountProps {
  readonly busy: boolean;
  readonly onCreate: () => void;
}

export function CreateAccount({ busy, onCreate }: CreateAccountProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.create.title')}>
      <div className={css['stack']}>
        <p className={css['soft']}>{t('devices.create.lead')}</p>
        <Button kind="primary" busy={busy} onClick={onCreate}>
          {t('devices.create.action')}
        </Button>
      </div>
    </Card>
  );
}
