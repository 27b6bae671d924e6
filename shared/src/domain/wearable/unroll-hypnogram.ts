import type { SleepStage, SleepStageSpan, StageSeconds } from '../log/fact.ts';
import { type EpochMs, hours, minutes } from '../time/instant.ts';
import { stageBucket } from './sleep-totals.ts';

/** A change of stage as a wall clock showed it. */
export interface ClockedStage {
  /** Minutes since midnight there. */
  readonly clockMinutes: number;
  readonly stage: SleepStage;
}

interface Night {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * Stages in the order given, as instants that only ever go forward. Where the clocks changed during the night, the
 * change is put where time stays monotonic and the stages add up best to what the provider says they do.
 */
export function unrollHypnogram(
  changes: readonly ClockedStage[],
  night: Night,
  totals: StageSeconds,
): readonly SleepStageSpan[] {
  const candidates: (readonly SleepStageSpan[])[] = [];
  const last = night.startOffset === night.endOffset ? 0 : changes.length;
  for (let changedAt = 0; changedAt <= last; changedAt++) {
    const spans = unroll(changes, night, changedAt);
    if (spans !== null) candidates.push(spans);
  }
  const errors = candidates.map((spans) => distance(spans, totals));
  return candidates[errors.indexOf(Math.min(...errors))] ?? [];
}

/** Entries before `changedAt` are on the clock of the start, the others on that of the end. Null: time would go back. */
function unroll(changes: readonly ClockedStage[], night: Night, changedAt: number): readonly SleepStageSpan[] | null {
  const starts: EpochMs[] = [];
  let before = night.start - minutes(1); // the hypnogram knows minutes, the start seconds
  for (const [index, { clockMinutes }] of changes.entries()) {
    const offset = index < changedAt ? night.startOffset : night.endOffset;
    const sinceMidnight = before + minutes(offset) - minutes(clockMinutes);
    const at = before + ((hours(24) - (((sinceMidnight % hours(24)) + hours(24)) % hours(24))) % hours(24));
    if (at >= night.end || (index > 0 && at <= before)) return null;
    starts.push(Math.max(at, night.start));
    before = at;
  }
  return changes.map(({ stage }, index) => ({
    startTime: starts[index] as EpochMs,
    endTime: starts[index + 1] ?? night.end,
    stage,
  }));
}

function distance(spans: readonly SleepStageSpan[], totals: StageSeconds): number {
  const left: Record<keyof StageSeconds, number> = { ...totals };
  for (const span of spans) left[stageBucket(span.stage) ?? 'unspecified'] -= (span.endTime - span.startTime) / 1_000;
  return Object.values(left).reduce((sum, rest) => sum + Math.abs(rest), 0);
}
