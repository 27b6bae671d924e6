import { useI18n } from '../../i18n/i18n-context.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { AmountFields } from './AmountFields.tsx';
import type { MoveDraft } from './draft.ts';
import { OwnForm } from './OwnForm.tsx';
import css from './PlanView.module.css';

interface MoveFormProps {
  readonly draft: MoveDraft;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (draft: MoveDraft) => void;
  /** Answers what is wrong, in words; null: it is saved. */
  readonly onSave: () => string | null;
  readonly onCancel: () => void;
}

/** A move of one's own: what it is called, what it is like, how much. */
export function MoveForm({ draft, choices, onChange, onSave, onCancel }: MoveFormProps) {
  const { t } = useI18n();
  const { move } = draft;
  const change = (changes: Partial<typeof move>) => onChange({ ...draft, move: { ...move, ...changes } });
  return (
    <OwnForm name={move.name} onName={(name) => change({ name })} onSave={onSave} onCancel={onCancel}>
      <Select
        label={t('plan.like')}
        name="like"
        options={choices}
        defaultValue={draft.like}
        onChange={(like) => onChange({ ...draft, like })}
      />
      <div className={css['step']}>
        <AmountFields amount={move.amount} usual="none" onChange={(amount) => amount !== null && change({ amount })} />
        <Chip on={move.perSide} onClick={() => change({ perSide: !move.perSide })}>
          {t('plan.perSide')}
        </Chip>
      </div>
      <Field
        label={t('plan.cue')}
        name="cue"
        hint={t('plan.cue.hint')}
        defaultValue={move.cue ?? ''}
        onInput={(cue) => change({ cue: cue.trim() === '' ? null : cue })}
      />
    </OwnForm>
  );
}
