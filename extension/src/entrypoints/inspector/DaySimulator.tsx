import { type ChangeEvent, type DragEvent, useMemo, useState } from 'react';
import css from './DaySimulator.module.css';
import { DecisionLine } from './DecisionLine.tsx';
import { replayTrace } from './replay-trace.ts';
import { SAMPLE_TRACE } from './sample-trace.ts';

/** Paste or drop a trace, and step through what was decided. The same as `npm run simulate`, drawn. */
export function DaySimulator() {
  const [text, setText] = useState(() => JSON.stringify(SAMPLE_TRACE, null, 2));
  const [step, setStep] = useState(0);
  const replay = useMemo(() => replayTrace(text), [text]);

  function take(next: string): void {
    setText(next);
    setStep(0);
  }

  async function drop(event: DragEvent<HTMLElement>): Promise<void> {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) take(await file.text());
  }

  return (
    <div className={css['simulator']}>
      <label>
        <span>Trace (JSON; paste it, or drop a file)</span>
        <textarea
          rows={16}
          spellCheck={false}
          value={text}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => take(event.target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => void drop(event)}
        />
      </label>
      {replay.kind === 'unreadable' ? (
        <p role="status">{replay.sentence}</p>
      ) : (
        <div className={css['replay']}>
          <p className={css['summary']}>
            {Object.entries(replay.simulation.summary)
              .filter(([, count]) => count !== 0)
              .map(([name, count]) => `${name} ${Math.round(count)}`)
              .join(' · ')}
          </p>
          <DecisionLine decisions={replay.simulation.decisions} step={step} onStep={setStep} />
        </div>
      )}
    </div>
  );
}
