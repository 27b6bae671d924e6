import type { SleepStage, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { buildEpisodes, type LooseStage } from '@unslouch/shared/domain/wearable/build-episodes.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { plausible, settleOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { completeTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import type { Database, Row } from './database.ts';
import type { ImportOptions } from './import-event.ts';

// Gadgetbridge's SQLite file: one table for each maker, a row for each minute and device. Activity samples count seconds
// since 1970, all other tables milliseconds. Stage codes are the maker's own.

type Context = Pick<ImportOptions, 'zone'>;

const ACTIVITY = /_ACTIVITY_SAMPLE$/;

export function isGadgetbridge(database: Database): boolean {
  return database.tables().some((name) => ACTIVITY.test(name));
}

export function collectGadgetbridge(database: Database, context: Context, collector: Collector): void {
  const sourceOf = createSources(database, collector);
  for (const table of database.tables().filter((name) => ACTIVITY.test(name))) {
    for (const row of database.rows(table, ['TIMESTAMP', 'DEVICE_ID', 'STEPS'])) {
      collectMinute(row, sourceOf(row), context, collector);
    }
  }
  const stages = readXiaomiStages(database, context, sourceOf, collector);
  const covered = collectXiaomiSleeps(database, context, sourceOf, collector, stages);
  for (const [source, loose] of stages) {
    const left = loose.filter((stage) => !covered(source, stage.startTime));
    for (const episode of buildEpisodes(source, left)) collector.sleep(episode);
  }
}

/** Kept as -1 or 255 where the watch has no number. */
function collectMinute(row: Row, source: SourceKey, context: Context, collector: Collector): void {
  const end = plausible(Number(row['TIMESTAMP']) * 1_000);
  const steps = Number(row['STEPS'] ?? -1);
  if (end === null) {
    collector.problem('bad-record', 'TIMESTAMP');
    return;
  }
  if (!(steps > 0) || steps > MOST_STEPS_A_MINUTE) return;
  const { offsetMinutes, zoneBasis } = settleOffset(null, end, context.zone);
  collector.steps({
    source,
    externalId: null,
    revision: steps,
    startTime: end,
    startOffsetMinutes: offsetMinutes,
    endTime: end + minutes(1),
    stepCount: steps,
    resolution: 'minute',
    recordingMethod: 'automatic',
    zoneBasis,
  });
}

/** Sprinters make some 270; 255 is how a byte says that there is nothing. */
const MOST_STEPS_A_MINUTE = 254;

const XIAOMI_STAGES: Readonly<Record<number, SleepStage>> = { 2: 'deep', 3: 'light', 4: 'rem', 5: 'awake' };

/** A row marks where a stage begins; it lasts until the next row, or until the sleep's own end. */
function readXiaomiStages(
  database: Database,
  context: Context,
  sourceOf: (row: Row) => SourceKey,
  collector: Collector,
): Map<SourceKey, LooseStage[]> {
  const ends = [...database.rows('XIAOMI_SLEEP_TIME_SAMPLE', ['TIMESTAMP', 'WAKEUP_TIME'])].map(
    (row) => [Number(row['TIMESTAMP']), Number(row['WAKEUP_TIME'])] as const,
  );
  const marks = new Map<SourceKey, { at: number; stage: SleepStage }[]>();
  for (const row of database.rows('XIAOMI_SLEEP_STAGE_SAMPLE', ['TIMESTAMP', 'DEVICE_ID', 'STAGE'])) {
    const at = plausible(Number(row['TIMESTAMP']));
    if (at === null) {
      collector.problem('bad-record', 'XIAOMI_SLEEP_STAGE_SAMPLE');
      continue;
    }
    const source = sourceOf(row);
    const known = marks.get(source) ?? [];
    known.push({ at, stage: XIAOMI_STAGES[Number(row['STAGE'])] ?? 'unknown' });
    marks.set(source, known);
  }
  const stages = new Map<SourceKey, LooseStage[]>();
  for (const [source, ofSource] of marks) {
    const sorted = ofSource.sort((a, b) => a.at - b.at);
    const loose = sorted.flatMap(({ at, stage }, index): readonly LooseStage[] => {
      const sleepEnd = ends.find(([from, to]) => at >= from && at < to)?.[1] ?? at;
      const next = sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const endTime = Math.min(next, sleepEnd);
      if (endTime <= at) return [];
      const ending = settleOffset(null, endTime, context.zone);
      const startOffset = settleOffset(null, at, context.zone).offsetMinutes;
      const { offsetMinutes: endOffsetMinutes, zoneBasis } = ending;
      return [
        { startTime: at, endTime, stage, startOffsetMinutes: startOffset, endOffsetMinutes, zoneBasis, revision: 0 },
      ];
    });
    stages.set(source, loose);
  }
  return stages;
}

/** Answers which instants its sleeps cover. */
function collectXiaomiSleeps(
  database: Database,
  context: Context,
  sourceOf: (row: Row) => SourceKey,
  collector: Collector,
  stages: ReadonlyMap<SourceKey, readonly LooseStage[]>,
): (source: SourceKey, instant: number) => boolean {
  const columns = ['TIMESTAMP', 'DEVICE_ID', 'WAKEUP_TIME', 'TOTAL_DURATION'];
  const durations = ['DEEP_SLEEP_DURATION', 'LIGHT_SLEEP_DURATION', 'REM_SLEEP_DURATION', 'AWAKE_DURATION'];
  const sleeps: { readonly source: SourceKey; readonly start: number; readonly end: number }[] = [];
  for (const row of database.rows('XIAOMI_SLEEP_TIME_SAMPLE', [...columns, ...durations])) {
    const [start, end] = [plausible(Number(row['TIMESTAMP'])), plausible(Number(row['WAKEUP_TIME']))];
    if (start === null || end === null || end <= start) {
      collector.problem('bad-record', 'XIAOMI_SLEEP_TIME_SAMPLE');
      continue;
    }
    const source = sourceOf(row);
    const ending = settleOffset(null, end, context.zone);
    const [deep, light, rem, awake] = durations.map((name) => secondsOf(row[name]));
    sleeps.push({ source, start, end });
    collector.sleep({
      source,
      externalId: null,
      revision: secondsOf(row['TOTAL_DURATION']) ?? 0,
      startTime: start,
      startOffsetMinutes: settleOffset(null, start, context.zone).offsetMinutes,
      endTime: end,
      endOffsetMinutes: ending.offsetMinutes,
      zoneBasis: ending.zoneBasis,
      episodeType: 'unknown',
      status: 'final',
      stages: (stages.get(source) ?? [])
        .filter((stage) => stage.startTime >= start && stage.startTime < end)
        .map(({ startTime, endTime, stage }) => ({ startTime, endTime, stage })),
      stageSeconds: [deep, light, rem].some((total) => (total ?? 0) > 0)
        ? completeTotals((end - start) / 1_000, { light, deep, rem, awake })
        : null,
      filedUnder: null,
    });
  }
  return (source, instant) =>
    sleeps.some((sleep) => sleep.source === source && instant >= sleep.start && instant < sleep.end);
}

function secondsOf(minuteCount: Row[string] | undefined): number | null {
  return typeof minuteCount === 'number' && minuteCount >= 0 ? minuteCount * 60 : null;
}

function createSources(database: Database, collector: Collector): (row: Row) => SourceKey {
  const devices = new Map<number, Row>();
  for (const row of database.rows('DEVICE', ['_id', 'NAME', 'MANUFACTURER', 'MODEL']))
    devices.set(Number(row['_id']), row);
  return (row) => {
    const id = Number(row['DEVICE_ID']);
    const device = devices.get(id);
    const name = device?.['NAME'] == null ? null : String(device['NAME']);
    const type = deviceTypeOfName(name);
    return collector.source({
      source: createSourceKey('gadgetbridge', name ?? `device_${id}`),
      provider: 'gadgetbridge',
      channel: 'file_import',
      originApp: 'nodomain.freeyourgadget.gadgetbridge',
      manufacturer: device?.['MANUFACTURER'] == null ? null : String(device['MANUFACTURER']),
      model: device?.['MODEL'] == null ? name : String(device['MODEL']),
      deviceType: type === 'unknown' ? 'watch' : type,
      alreadyReconciled: false,
    });
  };
}
