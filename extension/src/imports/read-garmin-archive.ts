import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours } from '@unslouch/shared/domain/time/instant.ts';
import { parseLocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { createDayTotal } from '@unslouch/shared/domain/wearable/day-total.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { parseLocalTime } from '@unslouch/shared/domain/wearable/read-time.ts';
import type { GivenTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { createSleepOfTotals } from '@unslouch/shared/domain/wearable/unplaced-sleep.ts';
import * as v from 'valibot';
import type { ImportOptions } from './import-event.ts';

// Garmin's account archive: `*_sleepData.json` (times in GMT without saying so) and `UDSFile_*.json` (totals of days).

type Context = Pick<ImportOptions, 'zone'>;

const seconds = v.optional(v.nullable(v.number()));
const Nap = v.object({ napStartTimestampGMT: v.string(), napEndTimestampGMT: v.string() });
const Sleep = v.object({
  sleepStartTimestampGMT: v.string(),
  sleepEndTimestampGMT: v.string(),
  lightSleepSeconds: seconds,
  deepSleepSeconds: seconds,
  remSleepSeconds: seconds,
  awakeSleepSeconds: seconds,
  napList: v.optional(v.nullable(v.array(v.unknown()))),
});
const Day = v.object({ calendarDate: v.string(), totalSteps: v.unknown() });

/** Some night or some day among the first: empty days come without their times. */
export function isGarminArchiveJson(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const SOME = v.union([
    v.object({ sleepStartTimestampGMT: v.unknown() }),
    v.object({ calendarDate: v.unknown(), totalSteps: v.unknown() }),
  ]);
  return value.slice(0, 50).some((item) => v.is(SOME, item));
}

export function collectGarminArchive(items: readonly unknown[], context: Context, collector: Collector): void {
  for (const [index, item] of items.entries()) {
    const sleep = v.safeParse(Sleep, item);
    const day = v.safeParse(Day, item);
    const isRead = sleep.success
      ? collectNight(sleep.output, context, collector)
      : day.success
        ? collectDay(day.output, context, collector)
        : isEmptyDay(item);
    if (!isRead) collector.problem('bad-record', `[${index}]`);
  }
}

function isEmptyDay(item: unknown): boolean {
  return v.is(v.object({ calendarDate: v.string(), sleepStartTimestampGMT: v.nullish(v.undefined()) }), item);
}

function collectNight(sleep: v.InferOutput<typeof Sleep>, context: Context, collector: Collector): boolean {
  const totals = {
    light: sleep.lightSleepSeconds,
    deep: sleep.deepSleepSeconds,
    rem: sleep.remSleepSeconds,
    awake: sleep.awakeSleepSeconds,
  };
  for (const item of sleep.napList ?? []) {
    const nap = v.safeParse(Nap, item);
    const isRead =
      nap.success &&
      collectEpisode(nap.output.napStartTimestampGMT, nap.output.napEndTimestampGMT, 'nap', {}, context, collector);
    if (!isRead) collector.problem('bad-record', 'napList');
  }
  return collectEpisode(sleep.sleepStartTimestampGMT, sleep.sleepEndTimestampGMT, 'main', totals, context, collector);
}

function collectEpisode(
  startText: string,
  endText: string,
  episodeType: 'main' | 'nap',
  totals: GivenTotals,
  context: Context,
  collector: Collector,
): boolean {
  const [startTime, endTime] = [parseLocalTime(startText), parseLocalTime(endText)];
  if (startTime === null || endTime === null || endTime <= startTime || endTime - startTime > hours(36)) return false;
  const source = collectSource(collector);
  collector.sleep(createSleepOfTotals({ source, startTime, endTime, episodeType, totals, zone: context.zone }));
  return true;
}

function collectDay(item: v.InferOutput<typeof Day>, context: Context, collector: Collector): boolean {
  const day = parseLocalDay(item.calendarDate.slice(0, 10));
  if (item.totalSteps == null) return true; // a day on which the watch stayed off
  const stepCount = parseStepCount(item.totalSteps);
  if (day === null || stepCount === null) return false;
  const source = collectSource(collector);
  collector.steps(
    createDayTotal({ source, day, stepCount, revision: stepCount, zone: context.zone, basis: 'assumed' }),
  );
  return true;
}

function collectSource(collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('garmin'),
    provider: 'garmin',
    channel: 'file_import',
    originApp: null,
    manufacturer: 'Garmin',
    model: null,
    deviceType: 'watch',
    alreadyReconciled: false,
  });
}
