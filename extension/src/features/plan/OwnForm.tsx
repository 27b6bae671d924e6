import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import css from './PlanView.module.css';

interface OwnFormProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Answers what is wrong, in words; null: it is saved. */
  readonly onSave: () => string | null;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** What the forms of everything one's own share: a name at the top, which a problem stands beside, and the way out. */
export function OwnForm({ name, onName, onSave, onCancel, children }: OwnFormProps) {
  const { t } = useI18n();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(onSave());
      }}
    >
      <Field label={t('plan.name')} name="name" defaultValue={name} problem={problem} onInput={onName} />
      {children}
      <div className={css['buttons']}>
        <Button kind="outlined" type="submit">
          {t('plan.save')}
        </Button>
        <Button kind="text" quiet onClick={onCancel}>
          {t('plan.cancel')}
        </Button>
      </div>
    </form>
  );
}
