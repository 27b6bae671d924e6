import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './DevicesView.module.css';

interface JoinAccountProps {
  readonly busy: boolean;
  readonly onJoin: (words: string) => void;
}

export function JoinAccount({ busy, onJoin }: JoinAccountProps) {
  const { t } = useI18n();
  return (
    <Card title={t('devices.join.title')}>
      <form
        className={css['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          onJoin(String(new FormData(event.currentTarget).get('words') ?? ''));
        }}
      >
        <Field
          label={t('devices.join.words')}
          name="words"
          kind="lines"
          hint={t('devices.join.hint')}
          autoComplete="off"
        />
        <div>
          <Button kind="outlined" type="submit" busy={busy}>
            {t('devices.join.action')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
