import css from './NumberInput.module.css';

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** "15 to 120 minutes" */
  readonly range: string;
  /** When the person leaves the field; kept within min and max, and only if it is a number. */
  readonly onCommit: (value: number) => void;
}

export function NumberInput({ label, value, min, max, step = 1, range, onCommit }: NumberInputProps) {
  return (
    <label className={css['number']}>
      <span data-spoken="">{label}</span>
      <input
        // A value from outside replaces what stands there.
        key={value}
        type="number"
        defaultValue={value}
        min={min}
        max={max}
        step={step}
        onBlur={(event) => {
          // The window was left, or the page: the field still has the focus, and what is half typed is no answer yet.
          if (document.activeElement === event.currentTarget) return;
          const typed = event.currentTarget.valueAsNumber;
          const kept = Number.isNaN(typed) ? value : Math.min(max, Math.max(min, typed));
          event.currentTarget.value = String(kept);
          if (kept !== value) onCommit(kept);
        }}
      />
      <span className={css['range']}>{range}</span>
    </label>
  );
}
