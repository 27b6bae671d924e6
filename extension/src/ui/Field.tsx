import { useId } from 'react';
import css from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly defaultValue?: string;
  /** What it is for, or what form it has. */
  readonly hint?: string;
  readonly problem?: string | null;
  readonly kind?: 'text' | 'url' | 'time' | 'date' | 'number' | 'search' | 'lines' | 'password';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric';
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly onCommit?: (value: string) => void;
  /** While it is typed. */
  readonly onInput?: (value: string) => void;
}

/** A labelled input. It keeps what is typed; `onCommit` comes when the person leaves it. */
export function Field({ label, name, hint, problem = null, kind = 'text', onCommit, onInput, ...rest }: FieldProps) {
  const id = useId();
  const notes = [hint === undefined ? null : `${id}-hint`, problem === null ? null : `${id}-problem`].filter(
    (note) => note !== null,
  );
  const shared = {
    id,
    name,
    className: css['input'],
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    spellCheck: false,
    // An address reads from left to right in every language.
    dir: kind === 'url' ? 'ltr' : undefined,
    ...rest,
  };
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea {...shared} rows={3} onBlur={(event) => onCommit?.(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={kind}
          onInput={(event) => onInput?.(event.currentTarget.value)}
          onBlur={(event) => onCommit?.(event.currentTarget.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={css['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
