import type { RunState } from './CountDisplay.tsx';
import css from './HoldRing.module.css';

interface HoldRingProps {
  /** Seconds that are left. */
  readonly value: string;
  /** Share of the hold that has passed, 0 to 1. */
  readonly passed: number;
  readonly state: RunState;
}

const RADIUS = 54;
const LENGTH = 2 * Math.PI * RADIUS;

/** Runs clockwise from the top in every language: it is a clock, and clocks are not mirrored. */
export function HoldRing({ value, passed, state }: HoldRingProps) {
  const done = Math.min(Math.max(passed, 0), 1) * LENGTH;
  return (
    <div className={css['ring']} data-state={state}>
      <svg viewBox="0 0 124 124" aria-hidden="true">
        <circle className={css['track']} cx="62" cy="62" r={RADIUS} />
        <circle
          className={css['passed']}
          cx="62"
          cy="62"
          r={RADIUS}
          strokeDasharray={state === 'paused' ? dashes(done) : `${done} ${LENGTH}`}
          transform="rotate(-90 62 62)"
        />
      </svg>
      <span className={css['value']}>{value}</span>
    </div>
  );
}

/** The passed part again, in dashes: paused is told by shape, not by colour alone. */
function dashes(length: number): string {
  const pairs = Math.floor(length / 14);
  return `${'4 10 '.repeat(pairs)}0 ${LENGTH}`;
}
