import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { plusIcon } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TYPED, typedOf, useKept } from '../use-kept.ts';
import css from './AddEntry.module.css';
import { type AddedEntry, LONGEST_MINUTES, parseAddedEntry } from './history-model.ts';

interface AddEntryProps {
  /** True: it is in the log. */
  readonly onAdd: (entry: AddedEntry) => Promise<boolean>;
}

const kinds = ['walk', 'standUp', 'workout'] as const;

export function AddEntry({ onAdd }: AddEntryProps) {
  const { t } = useI18n();
  const [typed, keep] = useKept('added entry', TYPED);
  const isOpen = useRef(typed !== null).current;
  const form = useRef<HTMLFormElement>(null);
  const isEmpty = typed === null;
  // Only then are the fields' first values those of an empty form.
  useEffect(() => {
    if (isEmpty) form.current?.reset();
  }, [isEmpty]);
  return (
    <details className={css['add']} open={isOpen}>
      <summary>
        <Icon path={plusIcon} />
        {t('history.add')}
      </summary>
      <form
        ref={form}
        className={css['form']}
        onInput={(event) => keep(typedOf(event.currentTarget))}
        onSubmit={(event) => {
          event.preventDefault();
          const entry = parseAddedEntry(new FormData(event.currentTarget));
          if (entry !== null) void onAdd(entry).then((isLogged) => isLogged && keep(null));
        }}
      >
        <Select
          label={t('history.kind')}
          name="kind"
          defaultValue={typed?.['kind'] ?? kinds[0]}
          options={kinds.map((kind) => ({ value: kind, label: t(`history.kind.${kind}`) }))}
        />
        <Field label={t('history.start')} name="start" kind="time" defaultValue={typed?.['start'] ?? ''} required />
        <Field
          label={t('history.minutes')}
          name="minutes"
          kind="number"
          defaultValue={typed?.['minutes'] ?? '5'}
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
