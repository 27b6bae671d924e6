import type { DecisionJson } from '@unslouch/shared/domain/nudge/simulation-json.ts';
import type { CSSProperties } from 'react';
import css from './DecisionLine.module.css';

interface DecisionLineProps {
  readonly decisions: readonly DecisionJson[];
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** Every decision on the line of its day; the slider, with the arrow keys, goes from one to the next. */
export function DecisionLine({ decisions, step, onStep }: DecisionLineProps) {
  const times = decisions.map(({ at }) => Date.parse(at));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const shown = decisions[step];
  if (shown === undefined) return <p role="status">No decision: nothing was ever seen.</p>;
  return (
    <div className={css['line']}>
      <div className={css['day']} aria-hidden="true">
        {decisions.map(({ kind, at, device }, index) => (
          <span
            key={`${at} ${device} ${times.slice(0, index).filter((time) => time === times[index]).length}`}
            data-kind={kind}
            data-on={index === step}
            style={{ '--at': ((times[index] ?? first) - first) / Math.max(1, last - first) } as CSSProperties}
          />
        ))}
      </div>
      <label>
        <span>
          Decision {step + 1} of {decisions.length}
        </span>
        <input
          type="range"
          min={0}
          max={decisions.length - 1}
          value={step}
          onChange={(event) => onStep(event.target.valueAsNumber)}
        />
      </label>
      <p className={css['what']} aria-live="polite">
        <b>{shown.at.slice(11, 19)}</b> {shown.device}: {shown.kind}
        {shown.nudge !== null && ` ${shown.nudge.type} ${shown.nudge.exercise ?? ''}`}
        {shown.reasons.length > 0 && ` (${shown.reasons.join(', ')})`}, {shown.boutMinutes} min of sitting, next due{' '}
        {shown.nextDue?.slice(11, 19) ?? 'never'}
      </p>
    </div>
  );
}
