import * as v from 'valibot';
import type { SleepStageSpan, ZoneBasis } from '../log/fact.ts';
import { type EpochMs, hours, minutes } from '../time/instant.ts';
import { localDayOf } from '../time/local-day.ts';
import type { Zone } from '../time/zone.ts';
import { healthConnectDeviceType, healthConnectRecordingMethod, healthConnectStage } from './health-connect-terms.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant } from './read-time.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';

// The "HC Webhook" app for Android posts what Health Connect holds of the last 48 hours: instants in UTC, no offset, no
// record id. By default steps come as one total for each local day, already merged over all apps; from its midnight the
// offset can be told. The oldest day of the window is cut off at the window's edge yet bears the whole day's label, so
// a total's revision is its count: whatever the order, the greatest stands.

const Payload = v.object({
  timestamp: v.optional(v.unknown()),
  test: v.optional(v.unknown()),
  steps: v.optional(v.array(v.unknown())),
  sleep: v.optional(v.array(v.unknown())),
});

const Metadata = v.object({
  data_origin: v.optional(v.nullable(v.string())),
  recording_method: v.optional(v.unknown()),
  device: v.optional(
    v.nullable(
      v.object({
        manufacturer: v.optional(v.nullable(v.string())),
        model: v.optional(v.nullable(v.string())),
        type: v.optional(v.unknown()),
      }),
    ),
  ),
});

const StepItem = v.object({
  count: v.unknown(),
  start_time: v.string(),
  end_time: v.string(),
  metadata: v.optional(v.nullable(Metadata)),
});

const SleepItem = v.object({
  session_end_time: v.string(),
  duration_seconds: v.pipe(v.number(), v.minValue(1), v.maxValue(hours(36) / 1_000)),
  stages: v.optional(v.nullable(v.array(v.unknown()))),
  metadata: v.optional(v.nullable(Metadata)),
});

const StageItem = v.object({ stage: v.unknown(), start_time: v.string(), end_time: v.string() });

interface Steps {
  readonly count: number;
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
  readonly metadata: v.InferOutput<typeof Metadata> | null;
}

export function normaliseHealthConnectWebhook(payload: unknown, context: NormaliseContext): Normalised {
  const parsed = v.safeParse(Payload, payload);
  if (!parsed.success || !looksLikeThisApp(parsed.output)) return wrongPayload();
  const { timestamp, test, steps = [], sleep = [] } = parsed.output;
  const collector = createCollector();
  if (test === true) collector.problem('test-payload');
  const sentAt = parseInstant(timestamp)?.instant ?? 0;
  const readable = steps.flatMap((item, index) => readSteps(item, index, collector));
  const totals = dayTotals(readable, context.zone);
  const clock = createClock(totals, context.zone);
  for (const item of readable) {
    if (totals.includes(item)) collectDayTotal(item, collector, context.zone);
    else collectSample(item, sentAt, collector, clock);
  }
  for (const [index, item] of sleep.entries()) collectSleep(item, index, sentAt, collector, clock);
  return collector.normalised();
}

/** Health Auto Export and the clouds also send JSON objects. */
function looksLikeThisApp(payload: v.InferOutput<typeof Payload>): boolean {
  return payload.steps !== undefined || payload.sleep !== undefined || typeof payload.timestamp === 'string';
}

function readSteps(item: unknown, index: number, collector: Collector): readonly Steps[] {
  const parsed = v.safeParse(StepItem, item);
  const count = parsed.success ? parseStepCount(parsed.output.count) : null;
  const start = parsed.success ? parseInstant(parsed.output.start_time) : null;
  const end = parsed.success ? parseInstant(parsed.output.end_time) : null;
  if (!parsed.success || count === null || start === null || end === null || end.instant <= start.instant) {
    collector.problem('bad-record', `steps[${index}]`);
    return [];
  }
  const metadata = parsed.output.metadata ?? null;
  return [{ count, startTime: start.instant, endTime: end.instant, metadata }];
}

/** A day whose clocks go forward has 23 hours. */
const SHORTEST_DAY = hours(23);

/** The items that are totals of a day: in that mode none has metadata, and the past days of the window are whole. */
function dayTotals(items: readonly Steps[], zone: Zone | null): readonly Steps[] {
  const plain = items.filter((item) => item.metadata === null);
  const whole = plain.some((item) => item.endTime - item.startTime >= SHORTEST_DAY);
  const only = plain.length === 1 && plain[0] !== undefined && zone !== null && isMidnight(plain[0].startTime, zone);
  return whole || only ? plain : [];
}

function isMidnight(instant: EpochMs, zone: Zone): boolean {
  return (instant + minutes(zone.offsetMinutesAt(instant))) % hours(24) === 0;
}

/** Which offset holds at an instant of this payload, and how we know. */
type Clock = (instant: EpochMs) => { readonly offsetMinutes: number | null; readonly zoneBasis: ZoneBasis };

/** The zone asked for where the days' midnights agree with it; else the nearest day's own offset; else nothing. */
function createClock(totals: readonly Steps[], zone: Zone | null): Clock {
  const agrees = zone !== null && totals.every((total) => isMidnight(total.startTime, zone));
  return (instant) => {
    if (zone !== null && agrees) {
      return {
        offsetMinutes: zone.offsetMinutesAt(instant),
        zoneBasis: totals.length > 0 ? 'device_local' : 'assumed',
      };
    }
    const day = totals.findLast((total) => total.startTime <= instant) ?? totals[0];
    if (day === undefined) return { offsetMinutes: null, zoneBasis: 'unknown' };
    return { offsetMinutes: midnightOffset(day.startTime, zone), zoneBasis: 'device_local' };
  };
}

/**
 * The offset under which an instant is local midnight. Three pairs of offsets share a midnight; the one where far more
 * people live is taken: +11:00 to +13:00 before −13:00 to −11:00, but −10:00 (Hawaii) before +14:00.
 */
function midnightOffset(instant: EpochMs, zone: Zone | null): number {
  if (zone !== null && isMidnight(instant, zone)) return zone.offsetMinutesAt(instant);
  const pastMidnight = (((instant / minutes(1)) % 1_440) + 1_440) % 1_440;
  return pastMidnight <= 600 ? -pastMidnight : 1_440 - pastMidnight;
}

function collectDayTotal(item: Steps, collector: Collector, zone: Zone | null): void {
  const offset = midnightOffset(item.startTime, zone);
  collector.steps({
    source: collector.source({
      source: createSourceKey('health-connect'),
      provider: 'health-connect',
      channel: 'phone_push',
      originApp: null,
      manufacturer: null,
      model: null,
      deviceType: 'phone',
      alreadyReconciled: true,
    }),
    // Today's total ends at the moment of sending: its day names it, or every push would be a record of its own.
    externalId: localDayOf(item.startTime, offset),
    revision: item.count,
    startTime: item.startTime,
    startOffsetMinutes: offset,
    endTime: item.endTime,
    stepCount: item.count,
    resolution: 'day',
    recordingMethod: 'automatic',
    zoneBasis: 'device_local',
  });
}

function collectSample(item: Steps, sentAt: number, collector: Collector, clock: Clock): void {
  const { offsetMinutes, zoneBasis } = clock(item.startTime);
  collector.steps({
    source: collectSource(item.metadata, 'buckets', collector),
    externalId: null,
    revision: sentAt > 0 ? sentAt : item.count,
    startTime: item.startTime,
    startOffsetMinutes: offsetMinutes,
    endTime: item.endTime,
    stepCount: item.count,
    resolution: item.endTime - item.startTime === minutes(1) ? 'minute' : 'sample',
    recordingMethod: healthConnectRecordingMethod(item.metadata?.recording_method),
    zoneBasis,
  });
}

function collectSleep(item: unknown, index: number, sentAt: number, collector: Collector, clock: Clock): void {
  const parsed = v.safeParse(SleepItem, item);
  const end = parsed.success ? parseInstant(parsed.output.session_end_time) : null;
  if (!parsed.success || end === null) {
    collector.problem('bad-record', `sleep[${index}]`);
    return;
  }
  const startTime = end.instant - parsed.output.duration_seconds * 1_000;
  const ending = clock(end.instant);
  collector.sleep({
    source: collectSource(parsed.output.metadata ?? null, null, collector),
    externalId: null,
    revision: sentAt > 0 ? sentAt : parsed.output.duration_seconds,
    startTime,
    startOffsetMinutes: clock(startTime).offsetMinutes,
    endTime: end.instant,
    endOffsetMinutes: ending.offsetMinutes,
    zoneBasis: ending.zoneBasis,
    episodeType: 'unknown',
    status: 'final',
    stages: (parsed.output.stages ?? []).flatMap((stage) => readStage(stage, collector, index)),
    stageSeconds: null,
    filedUnder: null,
  });
}

function readStage(item: unknown, collector: Collector, index: number): readonly SleepStageSpan[] {
  const parsed = v.safeParse(StageItem, item);
  const start = parsed.success ? parseInstant(parsed.output.start_time) : null;
  const end = parsed.success ? parseInstant(parsed.output.end_time) : null;
  if (!parsed.success || start === null || end === null || end.instant <= start.instant) {
    collector.problem('bad-record', `sleep[${index}].stages`);
    return [];
  }
  return [{ startTime: start.instant, endTime: end.instant, stage: healthConnectStage(parsed.output.stage) }];
}

function collectSource(metadata: Steps['metadata'], unnamed: string | null, collector: Collector) {
  const device = metadata?.device;
  const named = [metadata?.data_origin, device?.model];
  return collector.source({
    source: createSourceKey('health-connect', ...(metadata === null ? [unnamed ?? 'sleep'] : named)),
    provider: 'health-connect',
    channel: 'phone_push',
    originApp: metadata?.data_origin ?? null,
    manufacturer: device?.manufacturer ?? null,
    model: device?.model ?? null,
    deviceType: healthConnectDeviceType(device?.type),
    alreadyReconciled: false,
  });
}
