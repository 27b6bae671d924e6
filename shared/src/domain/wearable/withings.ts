import * as v from 'valibot';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { type EpochMs, hours } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { createZone, type Zone } from '../time/zone.ts';
import { buildEpisodes, type LooseStage } from './build-episodes.ts';
import { createDayTotal } from './day-total.ts';
import { deviceTypeOfName } from './device-type-of-name.ts';
import type { DeviceType } from './model.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { plausible, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';

// Withings answers HTTP 200 whatever happens, so `status` is the first thing to look at. Four replies: activity by day,
// steps within a day (an object keyed by epoch second), a night's summary, and its stages, which come in any order.

/** Rows of this brand were copied from another maker's app on the phone. */
const EXTERNAL_BRAND = 18;

const seconds = v.optional(v.nullable(v.number()));
const text = v.optional(v.nullable(v.string()));

const Reply = v.object({
  status: v.literal(0),
  body: v.object({
    activities: v.optional(v.array(v.unknown())),
    series: v.optional(v.unknown()),
    model: v.optional(v.unknown()),
  }),
});

const Activity = v.object({
  date: v.string(),
  steps: v.unknown(),
  timezone: text,
  modified: seconds,
  brand: v.optional(v.nullable(v.number())),
  model: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  is_tracker: v.optional(v.nullable(v.boolean())),
});

const Intraday = v.object({ steps: v.unknown(), duration: v.number(), model: text });

const Summary = v.object({
  id: v.optional(v.union([v.number(), v.string()])),
  startdate: v.number(),
  enddate: v.number(),
  timezone: text,
  model: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  completed: v.optional(v.nullable(v.boolean())),
  modified: seconds,
  data: v.object({
    total_sleep_time: seconds,
    asleepduration: seconds,
    lightsleepduration: seconds,
    deepsleepduration: seconds,
    remsleepduration: seconds,
    wakeupduration: seconds,
    durationtosleep: seconds,
    sleep_latency: seconds,
  }),
});

const Stage = v.object({ startdate: v.number(), enddate: v.number(), state: v.number(), model: text });

const STATES: Readonly<Record<number, SleepStage>> = {
  0: 'awake',
  1: 'light',
  2: 'deep',
  3: 'rem',
  4: 'asleep_unspecified',
  5: 'asleep_unspecified',
  15: 'out_of_bed',
};

export function normaliseWithings(payload: unknown, context: NormaliseContext): Normalised {
  const parsed = v.safeParse(Reply, payload);
  if (!parsed.success) return wrongPayload();
  const { activities, series, model } = parsed.output.body;
  const collector = createCollector();
  for (const item of activities ?? []) collectActivity(item, context, collector);
  if (Array.isArray(series)) collectNights(series, model, context, collector);
  else if (typeof series === 'object' && series !== null) collectIntraday(series, context, collector);
  else if (activities === undefined) return wrongPayload();
  return collector.normalised();
}

function collectActivity(item: unknown, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(Activity, item);
  const day = parsed.success ? parseLocalDay(parsed.output.date) : null;
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps) : null;
  if (!parsed.success || day === null || stepCount === null) {
    collector.problem('bad-record', 'activities');
    return;
  }
  const { brand, modified, timezone, model, is_tracker } = parsed.output;
  if (brand === EXTERNAL_BRAND) {
    collector.problem('mirrored-source', parsed.output.date);
    return;
  }
  const own = zoneNamed(timezone);
  const source = collectSource(model, is_tracker === false ? 'app' : 'watch', collector);
  const revision = updateTime(modified) ?? context.asOf ?? stepCount;
  const zone = own ?? context.zone;
  collector.steps(createDayTotal({ source, day, stepCount, revision, zone, basis: own ? 'recorded' : 'assumed' }));
}

function collectIntraday(series: object, context: NormaliseContext, collector: Collector): void {
  for (const [epoch, item] of Object.entries(series)) {
    const parsed = v.safeParse(Intraday, item);
    if (parsed.success && parsed.output.steps === undefined) continue; // worn, and nothing walked
    const start = plausible(Number(epoch) * 1_000);
    const stepCount = parsed.success ? parseStepCount(parsed.output.steps) : null;
    if (!parsed.success || start === null) {
      if (!v.is(v.object({ duration: v.number() }), item)) collector.problem('bad-record', epoch);
      continue;
    }
    if (stepCount === null || parsed.output.duration <= 0) {
      collector.problem('bad-record', epoch);
      continue;
    }
    const { offsetMinutes, zoneBasis } = settleOffset(null, start, context.zone);
    const length = parsed.output.duration * 1_000;
    collector.steps({
      source: collectSource(parsed.output.model, 'watch', collector),
      externalId: null,
      revision: context.asOf ?? stepCount,
      startTime: start,
      startOffsetMinutes: offsetMinutes,
      endTime: start + length,
      stepCount,
      resolution: resolutionOfLength(length),
      recordingMethod: 'automatic',
      zoneBasis,
    });
  }
}

function collectNights(
  series: readonly unknown[],
  model: unknown,
  context: NormaliseContext,
  collector: Collector,
): void {
  const stages = new Map<SourceKey, LooseStage[]>();
  for (const item of series) {
    const summary = v.safeParse(Summary, item);
    const stage = v.safeParse(Stage, item);
    if (summary.success) collectSummary(summary.output, context, collector);
    else if (stage.success) collectStage(stage.output, model, context, collector, stages);
    else collector.problem('bad-record', 'series');
  }
  for (const [source, ofSource] of stages) {
    for (const episode of buildEpisodes(source, ofSource)) collector.sleep(episode);
  }
}

function collectSummary(summary: v.InferOutput<typeof Summary>, context: NormaliseContext, collector: Collector): void {
  const [start, end] = [plausible(summary.startdate * 1_000), plausible(summary.enddate * 1_000)];
  if (start === null || end === null || end <= start || end - start > hours(36)) {
    collector.problem('bad-record', summary.id);
    return;
  }
  const { data } = summary;
  const latency = data.durationtosleep ?? data.sleep_latency;
  const known = data.wakeupduration ?? latency;
  const zone = zoneNamed(summary.timezone);
  const ending = settleOffset(zone?.offsetMinutesAt(end) ?? null, end, context.zone);
  collector.sleep({
    source: collectSource(summary.model, 'unknown', collector),
    externalId: summary.id === undefined ? null : String(summary.id),
    revision: updateTime(summary.modified) ?? context.asOf ?? data.total_sleep_time ?? 0,
    startTime: start,
    startOffsetMinutes: settleOffset(zone?.offsetMinutesAt(start) ?? null, start, context.zone).offsetMinutes,
    endTime: end,
    endOffsetMinutes: ending.offsetMinutes,
    zoneBasis: ending.zoneBasis,
    episodeType: 'unknown',
    status: summary.completed === false ? 'tentative' : 'final',
    stages: [],
    stageSeconds: completeTotals((end - start) / 1_000, {
      light: data.lightsleepduration,
      deep: data.deepsleepduration,
      rem: data.remsleepduration,
      // Falling asleep is awake as well, and isn't in the time that they call awake.
      awake: known == null ? null : (data.wakeupduration ?? 0) + (latency ?? 0),
      asleep: data.total_sleep_time ?? data.asleepduration,
    }),
    filedUnder: null,
  });
}

function collectStage(
  item: v.InferOutput<typeof Stage>,
  model: unknown,
  context: NormaliseContext,
  collector: Collector,
  stages: Map<SourceKey, LooseStage[]>,
): void {
  const [start, end] = [plausible(item.startdate * 1_000), plausible(item.enddate * 1_000)];
  if (start === null || end === null || end <= start) {
    collector.problem('bad-record', 'series');
    return;
  }
  const source = collectSource(item.model ?? (typeof model === 'number' ? model : null), 'unknown', collector);
  const ending = settleOffset(null, end, context.zone);
  const loose = {
    startTime: start,
    endTime: end,
    stage: STATES[item.state] ?? 'unknown',
    startOffsetMinutes: settleOffset(null, start, context.zone).offsetMinutes,
    endOffsetMinutes: ending.offsetMinutes,
    zoneBasis: ending.zoneBasis,
    revision: context.asOf ?? 0,
  } as const;
  const known = stages.get(source);
  if (known) known.push(loose);
  else stages.set(source, [loose]);
}

function zoneNamed(name: string | null | undefined): Zone | null {
  return name ? createZone(name) : null;
}

function updateTime(epochSeconds: number | null | undefined): EpochMs | null {
  return epochSeconds == null ? null : plausible(epochSeconds * 1_000);
}

/** Models of the sleep replies are numbers. */
const MODELS: Readonly<Record<string, readonly [string, DeviceType]>> = {
  '16': ['tracker', 'watch'],
  '32': ['mat', 'mattress'],
};

function collectSource(
  model: string | number | null | undefined,
  otherwise: DeviceType,
  collector: Collector,
): SourceKey {
  const [name, known] = lookUp(MODELS, String(model)) ?? [
    model == null ? null : String(model),
    deviceTypeOfName(String(model ?? '')),
  ];
  return collector.source({
    source: createSourceKey('withings', name),
    provider: 'withings',
    channel: 'cloud_api',
    originApp: null,
    manufacturer: 'Withings',
    model: name,
    deviceType: known === 'unknown' ? otherwise : known,
    alreadyReconciled: false,
  });
}
