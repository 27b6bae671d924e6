import type { SleepStage, SleepStageSpan, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { localToInstant, parseInstant, parseLocalTime } from '@unslouch/shared/domain/wearable/read-time.ts';
import { completeTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { createStepMinute } from '@unslouch/shared/domain/wearable/step-minute.ts';
import { createUnplacedSleep } from '@unslouch/shared/domain/wearable/unplaced-sleep.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import * as v from 'valibot';
import type { ImportOptions } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';

// Google Takeout of Google Health, formerly Fitbit. Three files tell of steps: monthly JSON, reconciled, whose times are
// UTC though they look local; and CSV by source, which overlap. Two tell of sleep: CSV with offsets and stages in a
// second table, and the old sleep log in local time without an offset, which counts only where the CSV lacks the night.

type Context = Pick<ImportOptions, 'zone'>;

const StepMinute = v.object({ dateTime: v.string(), value: v.union([v.string(), v.number()]) });

const minuteTotal = v.optional(v.nullable(v.object({ minutes: v.optional(v.number()) })));
const LoggedSleep = v.object({
  logId: v.union([v.number(), v.string()]),
  startTime: v.string(),
  duration: v.pipe(v.number(), v.minValue(1)),
  minutesAsleep: v.optional(v.number()),
  minutesAwake: v.optional(v.number()),
  mainSleep: v.optional(v.boolean()),
  isMainSleep: v.optional(v.boolean()),
  levels: v.optional(
    v.object({
      summary: v.optional(v.object({ deep: minuteTotal, light: minuteTotal, rem: minuteTotal, wake: minuteTotal })),
      data: v.optional(v.array(v.object({ dateTime: v.string(), level: v.string(), seconds: v.number() }))),
    }),
  ),
});

/** A JSON value that is one of Takeout's files. Steps, distance and calories look alike: there the name must tell. */
export function isTakeoutJson(value: unknown, path: string): boolean {
  if (isSleepLog(value)) return true;
  const basename = path.slice(path.lastIndexOf('/') + 1);
  return /^steps/i.test(basename) && Array.isArray(value) && v.is(StepMinute, value[0]);
}

function isSleepLog(value: unknown): boolean {
  const [first] = sleepLogOf(value);
  return v.is(v.object({ logId: v.unknown(), startTime: v.string(), duration: v.number() }), first);
}

function sleepLogOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return v.is(v.object({ sleep: v.array(v.unknown()) }), value) ? value.sleep : [];
}

/** `nights` are those that the tables hold (`read-takeout-sleeps.ts`): their logged twins are left out. */
export function collectTakeoutJson(
  value: unknown,
  nights: ReadonlySet<number>,
  context: Context,
  collector: Collector,
): void {
  if (isSleepLog(value)) {
    for (const item of sleepLogOf(value)) {
      const episode = readLoggedSleep(item, context, collector);
      if (episode !== null && !nights.has(clockTimeOf(episode))) collector.sleep(episode);
    }
    return;
  }
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    if (!collectMinute(item, context, collector)) collector.problem('bad-record', `[${index}]`);
  }
}

/** What the clock on the wall showed as the night began. */
export function clockTimeOf({ startTime, startOffsetMinutes }: SleepEpisode): number {
  return startTime + minutes(startOffsetMinutes ?? 0);
}

function collectMinute(item: unknown, context: Context, collector: Collector): boolean {
  const parsed = v.safeParse(StepMinute, item);
  const stepCount = parsed.success ? parseStepCount(parsed.output.value) : null;
  const clock = parsed.success ? /^(\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)$/.exec(parsed.output.dateTime) : null;
  const startTime = clock ? parseLocalTime(`20${clock[3]}-${clock[1]}-${clock[2]}T${clock[4]}`) : null;
  if (stepCount === null || startTime === null) return false;
  if (stepCount === 0) return true;
  collectSteps(startTime, stepCount, collectTakeoutSource('takeout', collector, true), context, collector);
  return true;
}

export function collectStepRow(row: CsvRow, context: Context, collector: Collector): void {
  const start = parseInstant(row['timestamp']);
  const stepCount = parseStepCount(row['steps']);
  const name = row['data source'] ?? '';
  if (start === null || stepCount === null) collector.problem('bad-record', row['timestamp']);
  else if (name === 'Fit Health Connect') collector.problem('mirrored-source', name);
  else if (stepCount > 0)
    collectSteps(start.instant, stepCount, collectTakeoutSource(name, collector, false), context, collector);
}

function collectSteps(startTime: number, stepCount: number, source: SourceKey, context: Context, collector: Collector) {
  collector.steps(createStepMinute({ source, startTime, stepCount, revision: stepCount, zone: context.zone }));
}

export const TAKEOUT_LEVELS: Readonly<Record<string, SleepStage>> = {
  wake: 'awake',
  awake: 'awake',
  light: 'light',
  deep: 'deep',
  rem: 'rem',
  asleep: 'asleep_unspecified',
  restless: 'awake',
};

function readLoggedSleep(item: unknown, context: Context, collector: Collector): SleepEpisode | null {
  const parsed = v.safeParse(LoggedSleep, item);
  const local = parsed.success ? parseLocalTime(parsed.output.startTime) : null;
  if (!parsed.success || local === null) {
    collector.problem('bad-record', 'sleep log');
    return null;
  }
  const { logId, duration, levels, minutesAsleep, minutesAwake, mainSleep, isMainSleep } = parsed.output;
  const startTime = localToInstant(local, context.zone);
  const isMain = mainSleep ?? isMainSleep;
  const secondsOf = (total: { readonly minutes?: number | undefined } | null | undefined) =>
    total?.minutes === undefined ? null : total.minutes * 60;
  const { summary, data = [] } = levels ?? {};
  return createUnplacedSleep({
    source: collectTakeoutSource('sleep log', collector, false),
    externalId: String(logId),
    revision: minutesAsleep ?? 0,
    startTime,
    endTime: startTime + duration,
    zone: context.zone,
    episodeType: isMain === undefined ? 'unknown' : isMain ? 'main' : 'nap',
    stages: unrollLevels(startTime, data),
    stageSeconds: completeTotals(duration / 1_000, {
      light: secondsOf(summary?.light),
      deep: secondsOf(summary?.deep),
      rem: secondsOf(summary?.rem),
      awake: secondsOf(summary?.wake) ?? (minutesAwake === undefined ? null : minutesAwake * 60),
      asleep: minutesAsleep === undefined ? null : minutesAsleep * 60,
    }),
  });
}

/** Levels follow one another; where the clocks change, only their clock times jump. */
function unrollLevels(
  start: number,
  data: readonly { readonly dateTime: string; readonly level: string; readonly seconds: number }[],
): readonly SleepStageSpan[] {
  let at = start;
  return data.flatMap(({ level, seconds }): readonly SleepStageSpan[] => {
    const startTime = at;
    at += seconds * 1_000;
    return seconds > 0 ? [{ startTime, endTime: at, stage: lookUp(TAKEOUT_LEVELS, level) ?? 'unknown' }] : [];
  });
}

export function collectTakeoutSource(name: string, collector: Collector, alreadyReconciled: boolean): SourceKey {
  return collector.source({
    source: createSourceKey('google-health', name),
    provider: 'google-health',
    channel: 'file_import',
    originApp: null,
    manufacturer: null,
    model: null,
    deviceType: deviceTypeOfName(name),
    alreadyReconciled,
  });
}
