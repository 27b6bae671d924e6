import { shareStyle } from './share-style.ts';
import css from './TempoBar.module.css';

export interface TempoPart {
  /** "Pull", "Hold", "Return" */
  readonly label: string;
  /** Within the repetition. */
  readonly start: number;
  readonly seconds: number;
  /** Share of this part that has passed, 0 to 1. */
  readonly passed: number;
  readonly current: boolean;
}

interface TempoBarProps {
  readonly parts: readonly TempoPart[];
  readonly paused: boolean;
}

/** One repetition, each part as wide as its seconds. */
export function TempoBar({ parts, paused }: TempoBarProps) {
  return (
    <div className={css['bar']} data-paused={paused || undefined} aria-hidden="true">
      {parts.map((part) => (
        <div key={part.start} className={css['part']} style={{ flexGrow: part.seconds }}>
          <div className={css['track']}>
            <div className={css['fill']} style={shareStyle(part.passed)} />
          </div>
          <span className={css['label']} data-current={part.current || undefined}>
            {part.label}
          </span>
        </div>
      ))}
    </div>
  );
}
