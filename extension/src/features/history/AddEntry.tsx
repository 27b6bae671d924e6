import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { plusIcon } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import css from './AddEntry.module.css';
import { type AddedEntry, LONGEST_MINUTES, parseAddedEntry } from './history-model.ts';

interface AddEntryProps {
  /** True: it is in the log. */
  readonly onAdd: (entry: AddedEntry) => Promise<boolean>;
}

const kinds = ['walk', 'standUp', 'workout'] as const;

export function AddEntry({ onAdd }: AddEntryProps) {
  const { t } = useI18n();
  return (
    <details className={css['add']}>
      <summary>
        <Icon path={plusIcon} />
        {t('history.add')}
      </summary>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const entry = parseAddedEntry(new FormData(form));
          if (entry !== null) void onAdd(entry).then((isLogged) => isLogged && form.reset());
        }}
      >
        <Select
          label={t('history.kind')}
          name="kind"
          options={kinds.map((kind) => ({ value: kind, label: t(`history.kind.${kind}`) }))}
        />
        <Field label={t('history.start')} name="start" kind="time" required />
        <Field
          label={t('history.minutes')}
          name="minutes"
          kind="number"
          defaultValue="5"
          min={1}
          max={LONGEST_MINUTES}
          required
        />
        <Button kind="outlined" type="submit">
          {t('history.save')}
        </Button>
      </form>
    </details>
  );
}
