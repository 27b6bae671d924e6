import * as v from 'valibot';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SleepStageSpan, SourceKey } from '../log/fact.ts';
import { hours, minutes } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { createDayTotal } from './day-total.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant, settleOffset } from './read-time.ts';
import { cleanSpans, completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';

// Oura API v2 and the export of the same objects: pages `{data: […]}`, arrays, or an object of arrays by type; and the
// notification of a deletion. A day of steps runs from four to four. A late nap counts for the next day, and only
// Oura's own `day` says so. `rest` was rejected by the wearer; `deleted` is gone.

const seconds = v.optional(v.nullable(v.number()));

const Sleep = v.object({
  id: v.string(),
  day: v.string(),
  bedtime_start: v.string(),
  bedtime_end: v.string(),
  type: v.optional(v.nullable(v.string())),
  total_sleep_duration: seconds,
  light_sleep_duration: seconds,
  deep_sleep_duration: seconds,
  rem_sleep_duration: seconds,
  awake_time: seconds,
  sleep_phase_5_min: v.optional(v.nullable(v.string())),
  sleep_phase_30_sec: v.optional(v.nullable(v.string())),
});

const Activity = v.object({ day: v.string(), steps: v.unknown(), timestamp: v.optional(v.nullable(v.string())) });

const Deletion = v.object({
  event_type: v.literal('delete'),
  data_type: v.string(),
  object_id: v.string(),
  event_time: v.optional(v.string()),
});

const PHASES: Readonly<Record<string, SleepStage>> = { '1': 'deep', '2': 'light', '3': 'rem', '4': 'awake' };

/** The types that are sleep. Oura's own naps are `sleep` (confirmed) and `late_nap`. */
const TYPES: Readonly<Record<string, 'main' | 'nap' | 'unknown'>> = {
  long_sleep: 'main',
  sleep: 'nap',
  late_nap: 'nap',
  '': 'unknown',
};

export function normaliseOura(payload: unknown, context: NormaliseContext): Normalised {
  const deletion = v.safeParse(v.object({ event_type: v.string(), data_type: v.string() }), payload);
  const collector = createCollector();
  if (deletion.success) {
    collectDeletion(payload, collector);
    return collector.normalised();
  }
  const objects = listObjects(payload);
  if (objects === null) return wrongPayload();
  const read = objects.filter((item, index) => collectObject(item, index, context, collector));
  return read.length === 0 && objects.length > 0 ? wrongPayload() : collector.normalised();
}

/** The same objects, from a file that the person exported. */
export function normaliseOuraExport(payload: unknown, context: NormaliseContext): Normalised {
  const normalised = normaliseOura(payload, context);
  return { ...normalised, sources: normalised.sources.map((source) => ({ ...source, channel: 'file_import' })) };
}

/** Every object of every array; null: this isn't made of arrays. */
function listObjects(payload: unknown): readonly unknown[] | null {
  if (Array.isArray(payload)) return payload;
  if (typeof payload !== 'object' || payload === null) return null;
  const arrays = Object.values(payload).filter(Array.isArray);
  const pages = Object.values(payload).flatMap((value) => {
    const page = v.safeParse(v.object({ data: v.array(v.unknown()) }), value);
    return page.success ? [page.output.data] : [];
  });
  return arrays.length + pages.length === 0 ? null : [...arrays, ...pages].flat();
}

function collectObject(item: unknown, index: number, context: NormaliseContext, collector: Collector): boolean {
  const sleep = v.safeParse(Sleep, item);
  if (sleep.success) collectSleep(sleep.output, context, collector);
  const isRead = sleep.success || collectActivity(item, context, collector) || isOtherObject(item);
  if (!isRead) collector.problem('bad-record', `data[${index}]`);
  return isRead;
}

/** Scores, heart rate, workouts: known, and nothing for us. */
function isOtherObject(item: unknown): boolean {
  const other = v.safeParse(
    v.object({ bedtime_start: v.optional(v.undefined()), steps: v.optional(v.undefined()) }),
    item,
  );
  return (
    other.success && (v.is(v.object({ day: v.string() }), item) || v.is(v.object({ timestamp: v.string() }), item))
  );
}

function collectSleep(sleep: v.InferOutput<typeof Sleep>, context: NormaliseContext, collector: Collector): void {
  const [start, end] = [parseInstant(sleep.bedtime_start), parseInstant(sleep.bedtime_end)];
  const type = sleep.type ?? '';
  if (type === 'deleted') {
    const target = { kind: 'record', externalId: sleep.id } as const;
    collector.deletion({ source: createSourceKey('oura'), kind: 'sleep', target, revision: context.asOf ?? null });
    return;
  }
  const episodeType = lookUp(TYPES, type);
  if (episodeType === undefined) {
    collector.problem('not-sleep', sleep.id);
    return;
  }
  const length = start === null || end === null ? 0 : end.instant - start.instant;
  if (start === null || end === null || length <= 0 || length > hours(36)) {
    collector.problem('bad-record', sleep.id);
    return;
  }
  const stages = readPhases(sleep, start.instant, end.instant);
  const hasTotals = sleep.total_sleep_duration != null || sleep.light_sleep_duration != null;
  collector.sleep({
    source: collectSource(collector),
    externalId: sleep.id,
    revision: context.asOf ?? sleep.total_sleep_duration ?? 0,
    startTime: start.instant,
    startOffsetMinutes: start.offsetMinutes ?? 0,
    endTime: end.instant,
    endOffsetMinutes: end.offsetMinutes ?? 0,
    zoneBasis: 'recorded',
    episodeType,
    status: 'final',
    stages,
    stageSeconds: hasTotals
      ? completeTotals(length / 1_000, {
          light: sleep.light_sleep_duration,
          deep: sleep.deep_sleep_duration,
          rem: sleep.rem_sleep_duration,
          awake: sleep.awake_time,
          asleep: sleep.total_sleep_duration,
        })
      : null,
    filedUnder: type === 'late_nap' ? parseLocalDay(sleep.day) : null,
  });
}

function readPhases(sleep: v.InferOutput<typeof Sleep>, start: number, end: number): readonly SleepStageSpan[] {
  const [phases, length] = sleep.sleep_phase_30_sec
    ? [sleep.sleep_phase_30_sec, minutes(0.5)]
    : [sleep.sleep_phase_5_min ?? '', minutes(5)];
  const spans: SleepStageSpan[] = [];
  for (const [index, code] of [...phases].entries()) {
    const stage = PHASES[code];
    const startTime = start + index * length;
    const before = spans.at(-1);
    if (stage === undefined) continue;
    if (before?.stage === stage && before.endTime === startTime)
      spans[spans.length - 1] = { ...before, endTime: startTime + length };
    else spans.push({ startTime, endTime: startTime + length, stage });
  }
  return cleanSpans(spans, start, end);
}

function collectActivity(item: unknown, context: NormaliseContext, collector: Collector): boolean {
  const parsed = v.safeParse(Activity, item);
  const day = parsed.success ? parseLocalDay(parsed.output.day) : null;
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps) : null;
  if (!parsed.success || day === null || stepCount === null) return false;
  const source = collectSource(collector);
  const revision = context.asOf ?? stepCount;
  const total = createDayTotal({ source, day, stepCount, revision, zone: context.zone, basis: 'assumed' });
  const begun = parseInstant(parsed.output.timestamp);
  if (begun === null) collector.steps(total);
  else {
    const { instant: startTime } = begun;
    const { offsetMinutes, zoneBasis } = settleOffset(begun.offsetMinutes, startTime, context.zone);
    collector.steps({
      ...total,
      startTime,
      endTime: startTime + hours(24),
      startOffsetMinutes: offsetMinutes,
      zoneBasis,
    });
  }
  return true;
}

function collectDeletion(payload: unknown, collector: Collector): void {
  const parsed = v.safeParse(Deletion, payload);
  if (!parsed.success || parsed.output.data_type !== 'sleep') return;
  collector.deletion({
    source: createSourceKey('oura'),
    kind: 'sleep',
    target: { kind: 'record', externalId: parsed.output.object_id },
    revision: parseInstant(parsed.output.event_time)?.instant ?? null,
  });
}

function collectSource(collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('oura'),
    provider: 'oura',
    channel: 'cloud_api',
    originApp: null,
    manufacturer: 'Oura',
    model: null,
    deviceType: 'ring',
    alreadyReconciled: false,
  });
}
