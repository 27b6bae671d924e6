import * as v from 'valibot';
import { groupBy } from '../../lib/group.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { type EpochMs, hours, minutes } from '../time/instant.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import { buildEpisodes, type LooseStage } from './build-episodes.ts';
import { deviceTypeOfName } from './device-type-of-name.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';

// The iOS app "Health Auto Export" posts `{data: {metrics: [{name, units, data}]}}`. Steps come as points in time whose
// interval is nowhere written: it is told from their distances. Minutes are fractions of a step, because HealthKit
// spreads a sample. Sleep comes as loose stages, or, aggregated, as one object a night with totals, in hours unless the
// person's settings say otherwise.

const Payload = v.object({
  data: v.object({ metrics: v.optional(v.array(v.unknown())), workouts: v.optional(v.unknown()) }),
});
const Metric = v.object({ name: v.string(), units: v.optional(v.nullable(v.string())), data: v.array(v.unknown()) });
const Point = v.object({ qty: v.unknown(), date: v.string(), source: v.optional(v.nullable(v.string())) });
const time = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))));
const text = v.optional(v.nullable(v.string()));

const LooseSleep = v.object({ startDate: v.string(), endDate: v.string(), value: v.string(), source: text });

const Night = v.object({
  totalSleep: time,
  asleep: time,
  core: time,
  deep: time,
  rem: time,
  awake: time,
  sleepStart: text,
  sleepEnd: text,
  inBedStart: text,
  inBedEnd: text,
  source: text,
});

const STAGES: Readonly<Record<string, SleepStage>> = {
  awake: 'awake',
  asleep: 'asleep_unspecified',
  unspecified: 'asleep_unspecified',
  asleepunspecified: 'asleep_unspecified',
  inbed: 'in_bed',
  core: 'light',
  asleepcore: 'light',
  deep: 'deep',
  asleepdeep: 'deep',
  rem: 'rem',
  asleeprem: 'rem',
};

export function normaliseHealthAutoExport(payload: unknown, context: NormaliseContext): Normalised {
  const parsed = v.safeParse(Payload, payload);
  if (!parsed.success) return wrongPayload();
  const collector = createCollector();
  for (const item of parsed.output.data.metrics ?? []) {
    const metric = v.safeParse(Metric, item);
    if (!metric.success) collector.problem('bad-record', 'metric');
    else if (metric.output.name === 'step_count') collectSteps(metric.output.data, context, collector);
    else if (metric.output.name === 'sleep_analysis') collectSleep(metric.output, context, collector);
  }
  return collector.normalised();
}

type Grain = 'day' | 'hour' | 'minute';

function collectSteps(data: readonly unknown[], context: NormaliseContext, collector: Collector): void {
  const points = data.flatMap((item, index) => {
    const point = v.safeParse(Point, item);
    const at = point.success ? parseInstant(point.output.date) : null;
    const stepCount = point.success ? parseStepCount(point.output.qty) : null;
    if (!point.success || at === null || stepCount === null) {
      collector.problem('bad-record', `step_count[${index}]`);
      return [];
    }
    const offset = at.offsetMinutes ?? 0;
    return [{ startTime: at.instant, offset, stepCount, name: point.output.source ?? '' }];
  });
  const grain = grainOf(points);
  for (const { startTime, offset, stepCount, name } of points) {
    const day = localDayOf(startTime, offset);
    collector.steps({
      source: collectSource(name, grain === 'day', collector),
      externalId: grain === 'day' ? day : null,
      revision: stepCount,
      startTime,
      startOffsetMinutes: offset,
      endTime: grain === 'day' ? endOfDay(startTime, offset, context) : startTime + LENGTHS[grain],
      stepCount,
      resolution: grain === 'hour' ? 'sample' : grain,
      recordingMethod: 'automatic',
      zoneBasis: 'device_local',
    });
  }
}

const LENGTHS = { hour: hours(1), minute: minutes(1) } as const;

/** Midnight, or as far as the day had come. */
function endOfDay(startTime: EpochMs, offset: number, { receivedAt }: NormaliseContext): EpochMs {
  const midnight = Date.parse(`${addDays(localDayOf(startTime, offset), 1)}T00:00:00Z`) - minutes(offset);
  return receivedAt !== undefined && receivedAt > startTime && receivedAt < midnight ? receivedAt : midnight;
}

function grainOf(points: readonly { readonly startTime: number; readonly offset: number }[]): Grain {
  const every = (length: number) => points.every((point) => (point.startTime + minutes(point.offset)) % length === 0);
  if (every(hours(24))) return 'day';
  return points.length > 1 && every(hours(1)) ? 'hour' : 'minute';
}

function collectSleep(
  { data, units }: v.InferOutput<typeof Metric>,
  context: NormaliseContext,
  collector: Collector,
): void {
  const stages: (LooseStage & { readonly source: SourceKey })[] = [];
  for (const [index, item] of data.entries()) {
    const loose = readLooseStage(item, context, collector);
    if (loose !== null) stages.push(loose);
    else if (!collectNight(item, unitSeconds(units), context, collector))
      collector.problem('bad-record', `sleep_analysis[${index}]`);
  }
  for (const [source, ofSource] of groupBy(stages, (stage) => stage.source)) {
    const episodes = buildEpisodes(source, ofSource);
    if (episodes.length === 0) collector.problem('not-sleep', source);
    for (const episode of episodes) collector.sleep(episode);
  }
}

function readLooseStage(item: unknown, context: NormaliseContext, collector: Collector) {
  const parsed = v.safeParse(LooseSleep, item);
  if (!parsed.success) return null;
  const [start, end] = [parseInstant(parsed.output.startDate), parseInstant(parsed.output.endDate)];
  const stage = lookUp(STAGES, parsed.output.value.toLowerCase().replace(/hkcategoryvaluesleepanalysis|\s/g, ''));
  if (start === null || end === null || stage === undefined || end.instant <= start.instant) return null;
  return {
    source: collectSource(parsed.output.source ?? '', false, collector),
    startTime: start.instant,
    startOffsetMinutes: start.offsetMinutes ?? 0,
    endTime: end.instant,
    endOffsetMinutes: end.offsetMinutes ?? 0,
    zoneBasis: 'device_local',
    revision: context.asOf ?? 0,
    stage,
  } as const;
}

function collectNight(item: unknown, unit: number, context: NormaliseContext, collector: Collector): boolean {
  // Hours come cut to four decimals: a whole second is the nearest.
  const secondsOf = (count: number | null | undefined) => (count == null ? null : Math.round(count * unit));
  const parsed = v.safeParse(Night, item);
  if (!parsed.success) return false;
  const night = parsed.output;
  const [start, end] = [
    parseInstant(night.sleepStart ?? night.inBedStart),
    parseInstant(night.sleepEnd ?? night.inBedEnd),
  ];
  if (start === null || end === null || end.instant <= start.instant) return false;
  const staged = (night.core ?? 0) + (night.deep ?? 0) + (night.rem ?? 0);
  const asleep = night.totalSleep || staged + (night.asleep ?? 0) || null;
  const stageSeconds = completeTotals((end.instant - start.instant) / 1_000, {
    light: secondsOf(night.core),
    deep: secondsOf(night.deep),
    rem: secondsOf(night.rem),
    awake: secondsOf(night.awake),
    asleep: secondsOf(asleep),
  });
  collector.sleep({
    source: collectSource(night.source ?? '', false, collector),
    externalId: null,
    revision: context.asOf ?? secondsOf(asleep) ?? 0,
    startTime: start.instant,
    startOffsetMinutes: start.offsetMinutes ?? 0,
    endTime: end.instant,
    endOffsetMinutes: end.offsetMinutes ?? 0,
    zoneBasis: 'device_local',
    episodeType: 'unknown',
    status: 'final',
    stages: [],
    stageSeconds,
    filedUnder: null,
  });
  return true;
}

function unitSeconds(units: string | null | undefined): number {
  const known = Object.entries(UNITS).find(([name]) => units?.trim().toLowerCase().startsWith(name));
  return known?.[1] ?? 3_600;
}

/** By what they begin with: `min` is `minutes` as well. */
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };

function collectSource(name: string, merged: boolean, collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('apple-health', merged ? 'days' : name),
    provider: 'apple-health',
    channel: 'phone_push',
    originApp: merged || name === '' ? null : name,
    manufacturer: null,
    model: null,
    deviceType: merged ? 'phone' : deviceTypeOfName(name),
    alreadyReconciled: merged,
  });
}
