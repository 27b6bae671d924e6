import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours } from '@unslouch/shared/domain/time/instant.ts';
import { parseLocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { createDayTotal } from '@unslouch/shared/domain/wearable/day-total.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { localToInstant, parseInstant, parseLocalTime } from '@unslouch/shared/domain/wearable/read-time.ts';
import type { GivenTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { createStepMinute } from '@unslouch/shared/domain/wearable/step-minute.ts';
import { createSleepOfTotals } from '@unslouch/shared/domain/wearable/unplaced-sleep.ts';
import * as v from 'valibot';
import type { ImportOptions } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';

// Zepp (Amazfit): one row a day. Sleep begins and ends in UTC; naps hide as JSON text with times of the wall clock.

type Context = Pick<ImportOptions, 'zone'>;

export function collectZeppDay(row: CsvRow, context: Context, collector: Collector): void {
  const day = parseLocalDay(row['date'] ?? '');
  const stepCount = parseStepCount(row['steps']);
  if (day === null || stepCount === null) {
    collector.problem('bad-record', row['date']);
    return;
  }
  const source = collectSource(collector);
  collector.steps(
    createDayTotal({ source, day, stepCount, revision: stepCount, zone: context.zone, basis: 'assumed' }),
  );
}

export function collectZeppMinute(row: CsvRow, context: Context, collector: Collector): void {
  const local = parseLocalTime(`${row['date']}T${row['time']}`);
  const stepCount = parseStepCount(row['steps']);
  if (local === null || stepCount === null) {
    collector.problem('bad-record', row['date']);
    return;
  }
  if (stepCount === 0) return;
  const startTime = localToInstant(local, context.zone);
  const source = collectSource(collector);
  collector.steps(createStepMinute({ source, startTime, stepCount, revision: stepCount, zone: context.zone }));
}

export function collectZeppSleep(row: CsvRow, context: Context, collector: Collector): void {
  collectNaps(row, context, collector);
  const [start, end] = [parseInstant(row['start']), parseInstant(row['stop'])];
  if (start === null || end === null || end.instant < start.instant) {
    collector.problem('bad-record', row['date']);
    return;
  }
  if (end.instant === start.instant) return; // a day without a night has both at midnight
  const [light, deep, rem, awake] = [
    row['shallowSleepTime'],
    row['deepSleepTime'],
    row['REMTime'],
    row['wakeTime'],
  ].map(secondsOf);
  collectEpisode(start.instant, end.instant, 'unknown', { light, deep, rem, awake }, context, collector);
}

const Nap = v.object({ start: v.string(), end: v.string() });

function collectNaps(row: CsvRow, context: Context, collector: Collector): void {
  const text = row['naps'] ?? '';
  if (text === '') return;
  let naps: unknown;
  try {
    naps = JSON.parse(text);
  } catch {
    naps = null; // told below like any other bad record
  }
  if (!Array.isArray(naps)) {
    collector.problem('bad-record', row['date']);
    return;
  }
  for (const item of naps) {
    const nap = v.safeParse(Nap, item);
    const start = nap.success ? parseLocalTime(`${row['date']}T${nap.output.start}`) : null;
    const end = nap.success ? parseLocalTime(`${row['date']}T${nap.output.end}`) : null;
    if (start === null || end === null) collector.problem('bad-record', row['date']);
    else {
      const over = end < start ? hours(24) : 0; // over midnight
      const times = [localToInstant(start, context.zone), localToInstant(end + over, context.zone)] as const;
      collectEpisode(times[0], times[1], 'nap', {}, context, collector);
    }
  }
}

function collectEpisode(
  startTime: number,
  endTime: number,
  episodeType: 'nap' | 'unknown',
  totals: GivenTotals,
  context: Context,
  collector: Collector,
): void {
  const source = collectSource(collector);
  collector.sleep(createSleepOfTotals({ source, startTime, endTime, episodeType, totals, zone: context.zone }));
}

function secondsOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) * 60 : null;
}

function collectSource(collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('zepp'),
    provider: 'zepp',
    channel: 'file_import',
    originApp: null,
    manufacturer: 'Zepp',
    model: null,
    deviceType: 'watch',
    alreadyReconciled: false,
  });
}
