import * as v from 'valibot';
import { groupBy } from '../../lib/group.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { days, type EpochMs, hours, minutes, seconds } from '../time/instant.ts';
import { buildEpisodes, type LooseStage } from './build-episodes.ts';
import { deviceTypeOfName } from './device-type-of-name.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';

// Open mHealth and IEEE 1752.1 data points: `{header, body}` or the body alone, one or many. Time is an interval of
// which any two of start, end and duration are given.

const Quantity = v.object({ value: v.number(), unit: v.string() });
const Interval = v.object({
  start_date_time: v.optional(v.string()),
  end_date_time: v.optional(v.string()),
  duration: v.optional(Quantity),
});
const TimeFrame = v.object({ time_interval: Interval });
const optionalQuantity = v.optional(Quantity);

const Body = v.object({
  effective_time_frame: TimeFrame,
  step_count: v.optional(v.union([v.number(), v.object({ value: v.number() })])),
  sleep_duration: optionalQuantity,
  total_sleep_time: optionalQuantity,
  wake_after_sleep_onset: optionalQuantity,
  latency_to_sleep_onset: optionalQuantity,
  is_main_sleep: v.optional(v.boolean()),
  category_type: v.optional(v.string()),
  category_value: v.optional(v.string()),
});

const Header = v.object({
  id: v.optional(v.string()),
  uuid: v.optional(v.string()),
  creation_date_time: v.optional(v.string()),
  source_creation_date_time: v.optional(v.string()),
  acquisition_provenance: v.optional(v.object({ source_name: v.optional(v.string()) })),
});

interface DataPoint {
  readonly body: v.InferOutput<typeof Body>;
  readonly header: v.InferOutput<typeof Header>;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
}

const APPLE_STAGES: Readonly<Record<string, SleepStage>> = {
  InBed: 'in_bed',
  Asleep: 'asleep_unspecified',
  Awake: 'awake',
};

export function normaliseOpenMhealth(payload: unknown, context: NormaliseContext): Normalised {
  const items = Array.isArray(payload) ? payload : [payload];
  const collector = createCollector();
  const points = items.flatMap((item, index) => {
    const point = parseDataPoint(item);
    if (point === null) collector.problem('bad-record', `[${index}]`);
    return point === null ? [] : [point];
  });
  if (points.length === 0 && items.length > 0) return wrongPayload();
  const stages = points.flatMap((point) => collectPoint(point, context, collector));
  for (const [source, ofSource] of groupBy(stages, (stage) => stage.source)) {
    const episodes = buildEpisodes(source, ofSource);
    if (episodes.length === 0) collector.problem('not-sleep', source);
    for (const episode of episodes) collector.sleep(episode);
  }
  return collector.normalised();
}

function parseDataPoint(item: unknown): DataPoint | null {
  const wrapped = v.safeParse(v.object({ header: v.unknown(), body: v.unknown() }), item);
  const body = v.safeParse(Body, wrapped.success ? wrapped.output.body : item);
  const header = v.safeParse(Header, wrapped.success ? wrapped.output.header : {});
  if (!body.success) return null;
  const { start_date_time, end_date_time, duration } = body.output.effective_time_frame.time_interval;
  const [start, end, length] = [parseInstant(start_date_time), parseInstant(end_date_time), millisecondsOf(duration)];
  const from = start?.instant ?? (end !== null && length !== null ? end.instant - length : null);
  const to = end?.instant ?? (start !== null && length !== null ? start.instant + length : null);
  if (from === null || to === null || to <= from) return null;
  return {
    body: body.output,
    header: header.success ? header.output : {},
    start: from,
    end: to,
    startOffset: start?.offsetMinutes ?? end?.offsetMinutes ?? null,
    endOffset: end?.offsetMinutes ?? start?.offsetMinutes ?? null,
  };
}

function collectPoint(
  point: DataPoint,
  context: NormaliseContext,
  collector: Collector,
): readonly (LooseStage & { readonly source: SourceKey })[] {
  const { body } = point;
  if (body.step_count !== undefined) collectSteps(point, context, collector);
  else if (body.sleep_duration ?? body.total_sleep_time) collectSleep(point, context, collector);
  else if (body.category_type === 'HKCategoryTypeIdentifierSleepAnalysis') {
    const stage = lookUp(APPLE_STAGES, body.category_value ?? '') ?? 'unknown';
    const { offsetMinutes: startOffsetMinutes } = settleOffset(point.startOffset, point.start, context.zone);
    const { offsetMinutes: endOffsetMinutes, zoneBasis } = settleOffset(point.endOffset, point.end, context.zone);
    const source = collectSource(point, collector);
    const revision = revisionOf(point, context, 0);
    return [
      {
        source,
        startTime: point.start,
        endTime: point.end,
        stage,
        startOffsetMinutes,
        endOffsetMinutes,
        zoneBasis,
        revision,
      },
    ];
  } else collector.problem('bad-record', 'neither steps nor sleep');
  return [];
}

function collectSteps(point: DataPoint, context: NormaliseContext, collector: Collector): void {
  const given = point.body.step_count;
  const stepCount = parseStepCount(typeof given === 'object' ? given.value : given);
  if (stepCount === null) {
    collector.problem('bad-record', 'step_count');
    return;
  }
  const { offsetMinutes, zoneBasis } = settleOffset(point.startOffset, point.start, context.zone);
  collector.steps({
    source: collectSource(point, collector),
    externalId: point.header.uuid ?? point.header.id ?? null,
    revision: revisionOf(point, context, stepCount),
    startTime: point.start,
    startOffsetMinutes: offsetMinutes,
    endTime: point.end,
    stepCount,
    resolution: resolutionOfLength(point.end - point.start),
    recordingMethod: 'unknown',
    zoneBasis,
  });
}

function collectSleep(point: DataPoint, context: NormaliseContext, collector: Collector): void {
  const { body, start, end } = point;
  const asleep = secondsOf(body.total_sleep_time ?? body.sleep_duration);
  const { offsetMinutes: startOffsetMinutes } = settleOffset(point.startOffset, start, context.zone);
  const { offsetMinutes: endOffsetMinutes, zoneBasis } = settleOffset(point.endOffset, end, context.zone);
  const types = { true: 'main', false: 'nap', undefined: 'unknown' } as const;
  collector.sleep({
    source: collectSource(point, collector),
    externalId: point.header.uuid ?? point.header.id ?? null,
    revision: revisionOf(point, context, asleep ?? 0),
    startTime: start,
    startOffsetMinutes,
    endTime: end,
    endOffsetMinutes,
    zoneBasis,
    episodeType: types[`${body.is_main_sleep}`],
    status: 'final',
    stages: [],
    stageSeconds: completeTotals((end - start) / 1_000, { asleep }),
    filedUnder: null,
  });
}

function revisionOf(point: DataPoint, context: NormaliseContext, count: number): number {
  const { source_creation_date_time, creation_date_time } = point.header;
  return parseInstant(source_creation_date_time ?? creation_date_time)?.instant ?? context.asOf ?? count;
}

const UNITS: Readonly<Record<string, (count: number) => number>> = {
  ms: (count) => count,
  s: seconds,
  sec: seconds,
  min: minutes,
  h: hours,
  d: days,
  wk: (count) => days(7 * count),
};

function millisecondsOf(quantity: v.InferOutput<typeof Quantity> | undefined): number | null {
  if (quantity === undefined) return null;
  const milliseconds = lookUp(UNITS, quantity.unit)?.(quantity.value) ?? Number.NaN;
  return milliseconds > 0 ? Math.round(milliseconds) : null;
}

function secondsOf(quantity: v.InferOutput<typeof Quantity> | undefined): number | null {
  const milliseconds = millisecondsOf(quantity);
  return milliseconds === null ? null : milliseconds / 1_000;
}

function collectSource(point: DataPoint, collector: Collector): SourceKey {
  const name = point.header.acquisition_provenance?.source_name ?? null;
  return collector.source({
    source: createSourceKey('open-mhealth', name),
    provider: 'open-mhealth',
    channel: 'phone_push',
    originApp: name,
    manufacturer: null,
    model: null,
    deviceType: deviceTypeOfName(name),
    alreadyReconciled: false,
  });
}
