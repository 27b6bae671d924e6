import css from './TimeInput.module.css';

interface TimeInputProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  /** When the person leaves the field with another, whole time. */
  readonly onCommit: (value: string) => void;
}

/** The browser's own clock field: 12 or 24 hours as the person is used to. */
export function TimeInput({ label, value, onCommit }: TimeInputProps) {
  return (
    <input
      key={value}
      type="time"
      className={css['time']}
      aria-label={label}
      defaultValue={value}
      onBlur={(event) => {
        const typed = event.currentTarget.value;
        if (typed === '') event.currentTarget.value = value;
        else if (typed !== value) onCommit(typed);
      }}
    />
  );
}
