import { useId } from 'react';
import css from './Field.module.css';

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
}

export function Select({ label, name, options, defaultValue, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        className={css['input']}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
