import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './DeviceList.module.css';

interface DeviceNameProps {
  readonly name: string;
  /** Without the blanks around it; never empty. */
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

export function DeviceName({ name, onSave, onCancel }: DeviceNameProps) {
  const { t } = useI18n();
  return (
    <form
      className={css['naming']}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get('name')).trim();
        if (typed === '' || typed === name) onCancel();
        else onSave(typed.slice(0, LONGEST_NAME));
      }}
    >
      <Field label={t('devices.name')} name="name" defaultValue={name} />
      <Button kind="outlined" type="submit">
        {t('devices.name.save')}
      </Button>
      <Button kind="text" quiet onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </form>
  );
}

/** What a line of the list has room for. */
const LONGEST_NAME = 60;
