import css from './CountDisplay.module.css';

export type RunState = 'running' | 'paused' | 'lastSeconds' | 'done';

interface CountDisplayProps {
  readonly value: string;
  /** "of 12" */
  readonly of: string | null;
  readonly state: RunState;
}

/** The one big number of a set. The live region beside it speaks; this is only seen. */
export function CountDisplay({ value, of, state }: CountDisplayProps) {
  return (
    <p className={css['count']} data-state={state}>
      <span className={css['value']}>{value}</span>
      {of !== null && <span className={css['of']}>{of}</span>}
    </p>
  );
}
