import type {
  BoutValue,
  CreditValue,
  SleepEpisodeValue,
  SourceKey,
  StageSeconds,
  StepIntervalValue,
} from '../../log/fact.ts';
import type { EpochMs, Ms } from '../../time/instant.ts';
import type { LocalDay } from '../../time/local-day.ts';
import type { Column } from './column.ts';
import { integers, numbers } from './number-column.ts';
import { list, nullable, struct } from './shape-columns.ts';
import { oneOf, texts } from './text-column.ts';

/** What a span's ends are written against: most values follow from it and then cost next to nothing. */
export interface SpanFrame {
  readonly startTime: EpochMs;
  /** Of an interval's identity; 0 elsewhere. */
  readonly length: Ms;
  /** Of a source's identity; null elsewhere. */
  readonly source: SourceKey | null;
}

const sources = nullable(texts as unknown as Column<SourceKey>);
const zoneBases = oneOf('recorded', 'device_local', 'account', 'assumed', 'unknown');

interface Sitting {
  readonly duration: Ms;
  /** Whole seconds of the duration that don't count; null where the seconds aren't whole and follow as they are. */
  readonly missing: number | null;
  readonly seconds: number | null;
}

const sittings = { duration: integers, missing: nullable(integers), seconds: nullable(numbers) };

export interface BoutRow extends Sitting {
  readonly endedBy: BoutValue['endedBy'];
}

export const boutRows = struct<BoutRow>({
  ...sittings,
  endedBy: oneOf('away', 'locked', 'asleep', 'closed', 'session', 'steps', 'didIt', 'reset'),
});

export function boutToRow(value: BoutValue, frame: SpanFrame): BoutRow {
  return { ...sittingOf(value, frame), endedBy: value.endedBy };
}

export function rowToBout(row: BoutRow, frame: SpanFrame): BoutValue {
  return { endTime: frame.startTime + row.duration, seconds: secondsOf(row), endedBy: row.endedBy };
}

export interface CreditRow extends Sitting {
  readonly cause: CreditValue['cause'];
}

export const creditRows = struct<CreditRow>({ ...sittings, cause: oneOf('away', 'locked', 'asleep', 'steps') });

export function creditToRow(value: CreditValue, frame: SpanFrame): CreditRow {
  return { ...sittingOf(value, frame), cause: value.cause };
}

export function rowToCredit(row: CreditRow, frame: SpanFrame): CreditValue {
  return { endTime: frame.startTime + row.duration, seconds: secondsOf(row), cause: row.cause };
}

function sittingOf(value: { readonly endTime: EpochMs; readonly seconds: number }, frame: SpanFrame): Sitting {
  const duration = value.endTime - frame.startTime;
  const whole = Number.isSafeInteger(value.seconds);
  return {
    duration,
    missing: whole ? Math.floor(duration / 1_000) - value.seconds : null,
    seconds: whole ? null : value.seconds,
  };
}

function secondsOf({ duration, missing, seconds }: Sitting): number {
  return missing === null ? (seconds ?? 0) : Math.floor(duration / 1_000) - missing;
}

export interface StepRow extends Omit<StepIntervalValue, 'source' | 'endTime'> {
  /** Null: as in the identity. */
  readonly source: SourceKey | null;
  /** How far the end lies beyond the identity's start and length. */
  readonly overhang: Ms;
}

export const stepRows = struct<StepRow>({
  source: sources,
  overhang: integers,
  stepCount: numbers,
  resolution: oneOf('sample', 'minute', 'quarter_hour', 'day'),
  recordingMethod: oneOf('automatic', 'active', 'manual', 'unknown'),
  zoneBasis: zoneBases,
});

export function stepsToRow({ source, endTime, ...rest }: StepIntervalValue, frame: SpanFrame): StepRow {
  return { ...rest, source: own(source, frame), overhang: endTime - frame.startTime - frame.length };
}

export function rowToSteps(row: StepRow, frame: SpanFrame): StepIntervalValue {
  return {
    source: row.source ?? (frame.source as SourceKey),
    endTime: frame.startTime + frame.length + row.overhang,
    stepCount: row.stepCount,
    resolution: row.resolution,
    recordingMethod: row.recordingMethod,
    zoneBasis: row.zoneBasis,
  };
}

interface StageRow {
  /** From the end of the stage before (the episode's start before the first). */
  readonly gap: Ms;
  readonly length: Ms;
  readonly stage: SleepEpisodeValue['stages'][number]['stage'];
}

export interface SleepRow extends Omit<SleepEpisodeValue, 'source' | 'endTime' | 'stages'> {
  readonly source: SourceKey | null;
  readonly stages: readonly StageRow[];
  /** From the end of the last stage (the start, where there is none) to the end. */
  readonly overhang: Ms;
}

export const sleepRows = struct<SleepRow>({
  source: sources,
  endOffsetMinutes: nullable(integers),
  zoneBasis: zoneBases,
  episodeType: oneOf('main', 'nap', 'unknown'),
  status: oneOf('tentative', 'final'),
  stages: list(
    struct<StageRow>({
      gap: integers,
      length: integers,
      stage: oneOf(
        'in_bed',
        'awake',
        'awake_in_bed',
        'out_of_bed',
        'asleep_unspecified',
        'light',
        'deep',
        'rem',
        'unknown',
      ),
    }),
  ),
  overhang: integers,
  stageSeconds: nullable(
    struct<StageSeconds>({ light: numbers, deep: numbers, rem: numbers, awake: numbers, unspecified: numbers }),
  ),
  filedUnder: nullable(texts as unknown as Column<LocalDay>),
});

export function sleepToRow({ source, endTime, stages, ...rest }: SleepEpisodeValue, frame: SpanFrame): SleepRow {
  let reached = frame.startTime;
  const rows = stages.map((span): StageRow => {
    const row = { gap: span.startTime - reached, length: span.endTime - span.startTime, stage: span.stage };
    reached = span.endTime;
    return row;
  });
  return { ...rest, source: own(source, frame), stages: rows, overhang: endTime - reached };
}

export function rowToSleep(row: SleepRow, frame: SpanFrame): SleepEpisodeValue {
  let reached = frame.startTime;
  const stages = row.stages.map(({ gap, length, stage }) => {
    const startTime = reached + gap;
    reached = startTime + length;
    return { startTime, endTime: reached, stage };
  });
  return {
    source: row.source ?? (frame.source as SourceKey),
    endTime: reached + row.overhang,
    endOffsetMinutes: row.endOffsetMinutes,
    zoneBasis: row.zoneBasis,
    episodeType: row.episodeType,
    status: row.status,
    stages,
    stageSeconds: row.stageSeconds,
    filedUnder: row.filedUnder,
  };
}

function own(source: SourceKey, frame: SpanFrame): SourceKey | null {
  return source === frame.source ? null : source;
}
