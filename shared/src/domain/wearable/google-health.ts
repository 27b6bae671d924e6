import * as v from 'valibot';
import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, SleepStageSpan, SourceKey } from '../log/fact.ts';
import { hours } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { createDayTotal } from './day-total.ts';
import { deviceTypeOfName } from './device-type-of-name.ts';
import type { DeviceType } from './model.ts';
import { type Collector, createCollector, type NormaliseContext, type Normalised, wrongPayload } from './normalised.ts';
import { parseInstant, parseOffset, settleOffset } from './read-time.ts';
import { completeTotals } from './sleep-totals.ts';
import { createSourceKey } from './source-key.ts';
import { parseStepCount } from './step-count.ts';
import { resolutionOfLength } from './step-resolution.ts';

// Google Health API v4: pages of data points (raw per source, or reconciled: then without a source), daily roll-ups, and
// notifications, which carry no values but say what was deleted. Numbers are text. A reconciled page may hold every
// entry of a summary twice, so totals come from the stages wherever there are any.

const Timed = {
  startTime: v.string(),
  endTime: v.string(),
  startUtcOffset: v.optional(v.string()),
  endUtcOffset: v.optional(v.string()),
};

const Source = v.object({
  recordingMethod: v.optional(v.string()),
  platform: v.optional(v.string()),
  device: v.optional(
    v.object({
      displayName: v.optional(v.string()),
      formFactor: v.optional(v.string()),
      manufacturer: v.optional(v.string()),
    }),
  ),
  application: v.optional(v.object({ packageName: v.optional(v.string()) })),
});

const Steps = v.object({ count: v.unknown(), interval: v.object(Timed) });

const Sleep = v.object({
  interval: v.object(Timed),
  stages: v.optional(v.array(v.object({ ...Timed, type: v.string() }))),
  metadata: v.optional(
    v.object({
      processed: v.optional(v.boolean()),
      mainSleep: v.optional(v.boolean()),
      nap: v.optional(v.boolean()),
    }),
  ),
  summary: v.optional(
    v.object({
      minutesAsleep: v.optional(v.unknown()),
      minutesAwake: v.optional(v.unknown()),
      stagesSummary: v.optional(v.array(v.object({ type: v.string(), minutes: v.optional(v.unknown()) }))),
    }),
  ),
  updateTime: v.optional(v.string()),
});

const DataPoint = v.object({
  name: v.optional(v.string()),
  dataPointName: v.optional(v.string()),
  dataSource: v.optional(Source),
  steps: v.optional(Steps),
  sleep: v.optional(Sleep),
});

const civilDate = v.object({ year: v.number(), month: v.number(), day: v.number() });
const RollUp = v.object({
  civilStartTime: v.object({ date: civilDate }),
  steps: v.object({ countSum: v.unknown() }),
});

const Notification = v.object({
  data: v.object({
    operation: v.string(),
    dataType: v.string(),
    intervals: v.array(v.object({ physicalTimeInterval: v.object({ startTime: v.string(), endTime: v.string() }) })),
  }),
});

const STAGES: Readonly<Record<string, SleepStage>> = {
  AWAKE: 'awake',
  LIGHT: 'light',
  DEEP: 'deep',
  REM: 'rem',
  ASLEEP: 'asleep_unspecified',
  RESTLESS: 'awake',
};

const DELETED_KINDS: Readonly<Record<string, 'steps' | 'sleep' | 'workout'>> = {
  steps: 'steps',
  sleep: 'sleep',
  exercise: 'workout',
};

export function normaliseGoogleHealth(payload: unknown, context: NormaliseContext): Normalised {
  const collector = createCollector();
  let understood = false;
  for (const item of Array.isArray(payload) ? payload : [payload]) {
    const page = v.safeParse(v.object({ dataPoints: v.array(v.unknown()) }), item);
    const rollUps = v.safeParse(v.object({ rollupDataPoints: v.array(v.unknown()) }), item);
    const notification = v.safeParse(Notification, item);
    if (page.success)
      for (const [i, point] of page.output.dataPoints.entries()) collectPoint(point, i, context, collector);
    else if (rollUps.success)
      for (const rollUp of rollUps.output.rollupDataPoints) collectRollUp(rollUp, context, collector);
    else if (notification.success) collectDeletions(notification.output, collector);
    else if (isEmptyPage(item)) understood = true;
    else continue;
    understood = true;
  }
  return understood ? collector.normalised() : wrongPayload();
}

/** A page without points leaves the field out. */
function isEmptyPage(item: unknown): boolean {
  const keys = typeof item === 'object' && item !== null ? Object.keys(item) : ['not a page'];
  return keys.length === 1 && keys[0] === 'nextPageToken';
}

function collectPoint(item: unknown, index: number, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(DataPoint, item);
  const isRead =
    parsed.success &&
    ((parsed.output.steps !== undefined && collectSteps(parsed.output, parsed.output.steps, context, collector)) ||
      (parsed.output.sleep !== undefined && collectSleep(parsed.output, parsed.output.sleep, context, collector)));
  if (!isRead) collector.problem('bad-record', `dataPoints[${index}]`);
}

type DataPoint = v.InferOutput<typeof DataPoint>;

function readTimes(interval: v.InferOutput<v.ObjectSchema<typeof Timed, undefined>>, context: NormaliseContext) {
  const [start, end] = [parseInstant(interval.startTime), parseInstant(interval.endTime)];
  if (start === null || end === null || end.instant <= start.instant) return null;
  const startOffset = settleOffset(parseOffset(interval.startUtcOffset), start.instant, context.zone);
  const endOffset = settleOffset(parseOffset(interval.endUtcOffset), end.instant, context.zone);
  return { start: start.instant, end: end.instant, startOffset, endOffset };
}

function collectSteps(
  point: DataPoint,
  steps: v.InferOutput<typeof Steps>,
  context: NormaliseContext,
  collector: Collector,
): boolean {
  const times = readTimes(steps.interval, context);
  const stepCount = parseStepCount(steps.count);
  if (times === null || stepCount === null) return false;
  const method = point.dataSource?.recordingMethod;
  collector.steps({
    source: collectSource(point.dataSource, collector),
    externalId: null,
    revision: context.asOf ?? stepCount,
    startTime: times.start,
    startOffsetMinutes: times.startOffset.offsetMinutes,
    endTime: times.end,
    stepCount,
    resolution: resolutionOfLength(times.end - times.start),
    recordingMethod: method === 'MANUAL' ? 'manual' : method === undefined ? 'unknown' : 'automatic',
    zoneBasis: times.startOffset.zoneBasis,
  });
  return true;
}

function collectSleep(
  point: DataPoint,
  sleep: v.InferOutput<typeof Sleep>,
  context: NormaliseContext,
  collector: Collector,
): boolean {
  const times = readTimes(sleep.interval, context);
  if (times === null || times.end - times.start > hours(36)) return false;
  const stages = (sleep.stages ?? []).flatMap((stage): readonly SleepStageSpan[] => {
    const stageTimes = readTimes(stage, context);
    if (stageTimes === null) return [];
    return [{ startTime: stageTimes.start, endTime: stageTimes.end, stage: lookUp(STAGES, stage.type) ?? 'unknown' }];
  });
  const { metadata, summary, updateTime } = sleep;
  collector.sleep({
    source: collectSource(point.dataSource, collector),
    externalId: (point.name ?? point.dataPointName)?.split('/').at(-1) ?? null,
    revision: parseInstant(updateTime)?.instant ?? context.asOf ?? minutesOf(summary?.minutesAsleep) ?? 0,
    startTime: times.start,
    startOffsetMinutes: times.startOffset.offsetMinutes,
    endTime: times.end,
    endOffsetMinutes: times.endOffset.offsetMinutes,
    zoneBasis: times.endOffset.zoneBasis,
    episodeType: metadata?.nap ? 'nap' : metadata?.mainSleep ? 'main' : 'unknown',
    status: metadata?.processed === false ? 'tentative' : 'final',
    stages,
    stageSeconds: stages.length > 0 || summary === undefined ? null : totalsOf(summary, times.end - times.start),
    filedUnder: null,
  });
  return true;
}

function totalsOf(summary: NonNullable<v.InferOutput<typeof Sleep>['summary']>, length: number) {
  const ofStage = (type: string) => minutesOf(summary.stagesSummary?.find((stage) => stage.type === type)?.minutes);
  const asSeconds = (minuteCount: number | null) => (minuteCount === null ? null : minuteCount * 60);
  return completeTotals(length / 1_000, {
    light: asSeconds(ofStage('LIGHT')),
    deep: asSeconds(ofStage('DEEP')),
    rem: asSeconds(ofStage('REM')),
    awake: asSeconds(minutesOf(summary.minutesAwake) ?? ofStage('AWAKE')),
    asleep: asSeconds(minutesOf(summary.minutesAsleep)),
  });
}

function minutesOf(value: unknown): number | null {
  const count = typeof value === 'string' ? Number(value) : value;
  return typeof count === 'number' && count >= 0 && count < 2_880 ? count : null;
}

function collectRollUp(item: unknown, context: NormaliseContext, collector: Collector): void {
  const parsed = v.safeParse(RollUp, item);
  const day = parsed.success ? parseLocalDay(dateText(parsed.output.civilStartTime.date)) : null;
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps.countSum) : null;
  if (day === null || stepCount === null) {
    collector.problem('bad-record', 'rollupDataPoints');
    return;
  }
  const source = collectSource(undefined, collector);
  const revision = context.asOf ?? stepCount;
  collector.steps(createDayTotal({ source, day, stepCount, revision, zone: context.zone, basis: 'assumed' }));
}

function dateText({ year, month, day }: v.InferOutput<typeof civilDate>): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function collectDeletions({ data }: v.InferOutput<typeof Notification>, collector: Collector): void {
  const kind = lookUp(DELETED_KINDS, data.dataType);
  if (data.operation !== 'DELETE' || kind === undefined) return;
  for (const { physicalTimeInterval } of data.intervals) {
    const start = parseInstant(physicalTimeInterval.startTime);
    const end = parseInstant(physicalTimeInterval.endTime);
    if (start === null || end === null) collector.problem('bad-record', 'intervals');
    else {
      const target = { kind: 'interval', startTime: start.instant, endTime: end.instant } as const;
      collector.deletion({ source: createSourceKey('google-health'), kind, target, revision: null });
    }
  }
}

const FORM_FACTORS: Readonly<Record<string, DeviceType>> = {
  WATCH: 'watch',
  FITNESS_BAND: 'band',
  RING: 'ring',
  PHONE: 'phone',
  SCALE: 'scale',
};

/** No source: the account's merged stream. */
function collectSource(source: v.InferOutput<typeof Source> | undefined, collector: Collector): SourceKey {
  const { displayName, formFactor, manufacturer } = source?.device ?? {};
  const app = source?.application?.packageName ?? null;
  const parts = source === undefined ? ['reconciled'] : [displayName ?? source.platform, app];
  return collector.source({
    source: createSourceKey('google-health', ...parts),
    provider: 'google-health',
    channel: 'cloud_api',
    originApp: app,
    manufacturer: manufacturer ?? null,
    model: displayName ?? null,
    deviceType: lookUp(FORM_FACTORS, formFactor ?? '') ?? deviceTypeOfName(displayName),
    alreadyReconciled: source === undefined,
  });
}
