import css from './Progress.module.css';
import { shareStyle } from './share-style.ts';

interface ProgressProps {
  /** What goes on, for those who hear it. */
  readonly name: string;
  /** 0 to 1; null: nobody knows how long it will be. */
  readonly share: number | null;
  readonly state: 'running' | 'paused' | 'done' | 'failed';
}

export function Progress({ name, share, state }: ProgressProps) {
  const percent = share === null ? undefined : Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div
      className={css['track']}
      data-state={state}
      data-unknown={share === null || undefined}
      role="progressbar"
      aria-label={name}
      aria-valuenow={percent}
      aria-valuemin={percent === undefined ? undefined : 0}
      aria-valuemax={percent === undefined ? undefined : 100}
    >
      <div className={css['fill']} style={shareStyle((percent ?? 100) / 100)} />
    </div>
  );
}
