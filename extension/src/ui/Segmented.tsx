import { useId } from 'react';
import css from './Segmented.module.css';

export interface SegmentedPart<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentedProps<Value extends string> {
  /** Read aloud before the parts. */
  readonly name: string;
  readonly parts: readonly SegmentedPart<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** Two to four choices of which one is on. Native radio buttons: the arrow keys come with them. */
export function Segmented<Value extends string>({ name, parts, value, onChange }: SegmentedProps<Value>) {
  const group = useId();
  return (
    <div className={css['track']} role="radiogroup" aria-label={name}>
      {parts.map((part) => (
        <label key={part.value} className={css['part']}>
          <input
            type="radio"
            name={group}
            value={part.value}
            checked={part.value === value}
            onChange={() => onChange(part.value)}
          />
          {part.label}
        </label>
      ))}
    </div>
  );
}
