import css from './Segmented.module.css';
import type { SegmentedPart } from './Segmented.tsx';

interface SegmentedActionsProps<Value extends string> {
  readonly name: string;
  readonly parts: readonly SegmentedPart<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** The same track, but each part is an act of its own and none stays on. */
export function SegmentedActions<Value extends string>({ name, parts, onChoose }: SegmentedActionsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a flex track in every browser
    <div className={css['track']} role="group" aria-label={name}>
      {parts.map((part) => (
        <button key={part.value} type="button" className={css['part']} onClick={() => onChoose(part.value)}>
          {part.label}
        </button>
      ))}
    </div>
  );
}
