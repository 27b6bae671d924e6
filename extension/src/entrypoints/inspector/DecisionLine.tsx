import type { DecisionJson } from '@unslouch/shared/domain/nudge/simulation-json.ts';
import type { CSSProperties } from 'react';
import css from './DecisionLine.module.css';
import { hourMarks, wallTime } from './hour-marks.ts';

interface DecisionLineProps {
  readonly decisions: readonly DecisionJson[];
  readonly step: number;
  readonly onStep: (step: number) => void;
}

const KINDS = ['fire', 'hold', 'credit', 'rest'] as const;

/** Every decision on the line of its day; the slider, with the arrow keys, or a click goes from one to the next. */
export function DecisionLine({ decisions, step, onStep }: DecisionLineProps) {
  const times = decisions.map(({ at }) => wallTime(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const shown = decisions[step];
  if (shown === undefined) return <p role="status">No decision: nothing was ever seen.</p>;
  return (
    <div className={css['line']}>
      <ul className={css['legend']}>
        {KINDS.map((kind) => (
          <li key={kind} data-kind={kind}>
            {kind} {decisions.filter((decision) => decision.kind === kind).length}
          </li>
        ))}
      </ul>
      <div className={css['day']} aria-hidden="true">
        {decisions.map(({ kind }, index) => (
          <span
            key={index}
            data-kind={kind}
            data-on={index === step}
            style={{ '--at': ((times[index] ?? first) - first) / Math.max(1, last - first) } as CSSProperties}
          />
        ))}
        {hourMarks(first, last).map(({ at, label }) => (
          <i key={label} style={{ '--at': at } as CSSProperties}>
            {label}
          </i>
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
        <b>{shown.at.slice(11, 19)}</b> {shown.device}: {sayDecision(shown)}, {Math.round(shown.boutMinutes)} min of
        sitting, next due {shown.nextDue?.slice(11, 19) ?? 'never'}
      </p>
      <ol className={css['all']}>
        {decisions.map((decision, index) => (
          <li key={index} data-kind={decision.kind}>
            <button type="button" aria-current={index === step} onClick={() => onStep(index)}>
              <time>{decision.at.slice(11, 19)}</time> {sayDecision(decision)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function sayDecision({ kind, nudge, reasons }: DecisionJson): string {
  const what =
    nudge === null ? '' : [' ', nudge.type, ...(nudge.exercise === null ? [] : [` ${nudge.exercise}`])].join('');
  return `${kind}${what}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`;
}
