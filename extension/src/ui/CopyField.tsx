import { Button } from './Button.tsx';
import css from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly action: string;
  readonly onCopy: () => void;
}

/** Something long and exact, to be carried elsewhere. */
export function CopyField({ label, value, action, onCopy }: CopyFieldProps) {
  return (
    <div className={css['field']}>
      <span className={css['label']}>{label}</span>
      <code className={css['value']} data-copy="">
        {value}
      </code>
      <Button kind="outlined" about={label} onClick={onCopy}>
        {action}
      </Button>
    </div>
  );
}
