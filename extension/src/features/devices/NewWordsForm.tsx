import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './WordsCard.module.css';

interface NewWordsFormProps {
  readonly onDraft: (old: string) => void;
  readonly onCancel: () => void;
}

/** New words can be named by the old ones alone: no device can lock its owner out. */
export function NewWordsForm({ onDraft, onCancel }: NewWordsFormProps) {
  const { t } = useI18n();
  return (
    <form
      className={css['written']}
      onSubmit={(event) => {
        event.preventDefault();
        onDraft(String(new FormData(event.currentTarget).get('old') ?? ''));
      }}
    >
      <Field
        label={t('devices.words.old')}
        name="old"
        kind="lines"
        hint={t('devices.join.hint')}
        autoComplete="off"
        required
      />
      <div className={css['more']}>
        <Button kind="outlined" type="submit">
          {t('devices.words.draft')}
        </Button>
        <Button kind="text" quiet onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
