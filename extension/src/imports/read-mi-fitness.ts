import type { SleepStage, SleepStageSpan, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { createDayTotal } from '@unslouch/shared/domain/wearable/day-total.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { plausible } from '@unslouch/shared/domain/wearable/read-time.ts';
import { completeTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { createStepMinute } from '@unslouch/shared/domain/wearable/step-minute.ts';
import { createUnplacedSleep } from '@unslouch/shared/domain/wearable/unplaced-sleep.ts';
import * as v from 'valibot';
import type { ImportOptions } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';

// Mi Fitness: rows of key, time and a JSON value. The daily report is what the app shows; the samples of all devices
// added up come to about twice that. Only the samples say when a night began.

type Context = Pick<ImportOptions, 'zone'>;

const minuteCount = v.optional(v.nullable(v.number()));
const Steps = v.object({ steps: v.number() });
const Sleep = v.object({
  bedtime: v.number(),
  wake_up_time: v.number(),
  duration: minuteCount,
  sleep_deep_duration: minuteCount,
  sleep_light_duration: minuteCount,
  sleep_rem_duration: minuteCount,
  sleep_awake_duration: minuteCount,
  items: v.optional(v.array(v.unknown())),
});
const Item = v.object({ start_time: v.number(), end_time: v.number(), state: v.number() });

const STATES: Readonly<Record<number, SleepStage>> = { 2: 'deep', 3: 'light', 4: 'rem', 5: 'awake' };

export function collectMiFitness(row: CsvRow, context: Context, collector: Collector): void {
  const [tag, key] = [row['Tag'] ?? '', row['Key'] ?? ''];
  if (key === '') collector.problem('bad-record', row['Uid']);
  const isReport = tag === 'daily_report' && key === 'steps';
  const isSample = tag === '' && (key === 'steps' || key === 'sleep');
  if (!isReport && !isSample) return;
  const time = plausible(Number(row['Time'] || Number.NaN) * 1_000);
  const value = parseValue(row['Value']);
  const isRead =
    time !== null &&
    (isReport
      ? collectReport(time, value, row, context, collector)
      : key === 'steps'
        ? collectSteps(time, value, row, context, collector)
        : collectSleep(value, row, context, collector));
  if (!isRead) collector.problem('bad-record', row['Time']);
}

function parseValue(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null; // a cut-off row: a bad record like any other
  }
}

function collectReport(time: number, value: unknown, row: CsvRow, context: Context, collector: Collector): boolean {
  const parsed = v.safeParse(Steps, value);
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps) : null;
  if (stepCount === null) return false;
  const offset = context.zone?.offsetMinutesAt(time) ?? 0;
  const isMidnightThere = context.zone !== null && (time + minutes(offset)) % hours(24) === 0;
  collector.steps(
    createDayTotal({
      source: collectSource('daily report', true, collector),
      day: localDayOf(time, isMidnightThere ? offset : 0),
      stepCount,
      revision: updateTime(row) ?? stepCount,
      zone: isMidnightThere ? context.zone : null,
      basis: 'assumed',
    }),
  );
  return true;
}

function collectSteps(time: number, value: unknown, row: CsvRow, context: Context, collector: Collector): boolean {
  const parsed = v.safeParse(Steps, value);
  const stepCount = parsed.success ? parseStepCount(parsed.output.steps) : null;
  if (stepCount === null) return false;
  if (stepCount === 0) return true;
  const source = collectSource(row['Sid'] ?? null, false, collector);
  const revision = updateTime(row) ?? stepCount;
  collector.steps(createStepMinute({ source, startTime: time, stepCount, revision, zone: context.zone }));
  return true;
}

function collectSleep(value: unknown, row: CsvRow, context: Context, collector: Collector): boolean {
  const parsed = v.safeParse(Sleep, value);
  const start = parsed.success ? plausible(parsed.output.bedtime * 1_000) : null;
  const end = parsed.success ? plausible(parsed.output.wake_up_time * 1_000) : null;
  if (!parsed.success || start === null || end === null || end <= start) return false;
  const sleep = parsed.output;
  const [light, deep, rem] = [sleep.sleep_light_duration, sleep.sleep_deep_duration, sleep.sleep_rem_duration].map(
    secondsOf,
  );
  const staged = (light ?? 0) + (deep ?? 0) + (rem ?? 0);
  const awake = secondsOf(sleep.sleep_awake_duration);
  const asleep = staged > 0 ? staged : secondsOf(sleep.duration);
  collector.sleep(
    createUnplacedSleep({
      source: collectSource(row['Sid'] ?? null, false, collector),
      externalId: null,
      revision: updateTime(row) ?? asleep ?? 0,
      startTime: start,
      endTime: end,
      episodeType: 'unknown',
      stages: (sleep.items ?? []).flatMap(readItem),
      stageSeconds: completeTotals((end - start) / 1_000, { light, deep, rem, awake, asleep }),
      zone: context.zone,
    }),
  );
  return true;
}

function readItem(item: unknown): readonly SleepStageSpan[] {
  const parsed = v.safeParse(Item, item);
  if (!parsed.success || parsed.output.end_time <= parsed.output.start_time) return [];
  const { start_time, end_time, state } = parsed.output;
  return [{ startTime: start_time * 1_000, endTime: end_time * 1_000, stage: STATES[state] ?? 'unknown' }];
}

function secondsOf(count: number | null | undefined): number | null {
  return count == null ? null : count * 60;
}

function updateTime(row: CsvRow): number | null {
  return plausible(Number(row['UpdateTime'] || Number.NaN) * 1_000);
}

/** Sources are numbered; the phone's own says so in real exports as well. */
function collectSource(sid: string | null, alreadyReconciled: boolean, collector: Collector): SourceKey {
  const named = deviceTypeOfName(sid);
  return collector.source({
    source: createSourceKey('mi-fitness', sid),
    provider: 'mi-fitness',
    channel: 'file_import',
    originApp: null,
    manufacturer: 'Xiaomi',
    model: null,
    deviceType: alreadyReconciled ? 'phone' : named === 'unknown' ? 'band' : named,
    alreadyReconciled,
  });
}
