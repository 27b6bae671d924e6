import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { type Typed, typedOf } from '../use-kept.ts';
import css from './AddEntry.module.css';
import { type CorrectedEntry, type EditedRow, LONGEST_MINUTES, parseCorrectedEntry } from './history-model.ts';

interface EditEntryProps {
  readonly edited: EditedRow;
  /** Half corrected. */
  readonly onType: (typed: Typed) => void;
  readonly onSave: (entry: CorrectedEntry) => void;
  readonly onCancel: () => void;
}

/** In the place of the row's buttons; a break that was only counted has no length to change. */
export function EditEntry({ edited, onType, onSave, onCancel }: EditEntryProps) {
  const { t } = useI18n();
  return (
    <form
      className={css['form']}
      onInput={(event) => onType(typedOf(event.currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        const entry = parseCorrectedEntry(new FormData(event.currentTarget));
        if (entry !== null) onSave(entry);
      }}
    >
      <Field label={t('history.start')} name="start" kind="time" defaultValue={edited.start} required />
      {edited.minutes !== null && (
        <Field
          label={t('history.minutes')}
          name="minutes"
          kind="number"
          defaultValue={edited.minutes}
          min={1}
          max={LONGEST_MINUTES}
          required
        />
      )}
      <Button kind="outlined" type="submit">
        {t('history.save')}
      </Button>
      <Button kind="text" quiet onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </form>
  );
}
