import type { SleepStage, SleepStageSpan, SourceKey, StageSeconds } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { DataSource, SleepEpisode } from '@unslouch/shared/domain/wearable/model.ts';
import type { Collector, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { plausible } from '@unslouch/shared/domain/wearable/read-time.ts';
import { completeTotals } from '@unslouch/shared/domain/wearable/sleep-totals.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { createStepMinute } from '@unslouch/shared/domain/wearable/step-minute.ts';
import { createUnplacedSleep } from '@unslouch/shared/domain/wearable/unplaced-sleep.ts';
import { entryOf } from '@unslouch/shared/lib/group.ts';
import type { Database, Row } from './database.ts';
import type { ImportOptions } from './import-event.ts';
import { inBatches } from './read-rows.ts';
import { MOST_SPANS } from './span-index.ts';

// Gadgetbridge's SQLite file: one table for each maker, a row for each minute and device. Activity samples count seconds
// since 1970, all other tables milliseconds. Stage codes are the maker's own.

type Context = Pick<ImportOptions, 'zone'>;

const ACTIVITY = /_ACTIVITY_SAMPLE$/;

export function isGadgetbridge(database: Database): boolean {
  return database.tables().some((name) => ACTIVITY.test(name));
}

export function* readGadgetbridge(database: Database, context: Context): Generator<Normalised> {
  const sourceOf = createSources(database);
  for (const table of database.tables().filter((name) => ACTIVITY.test(name))) {
    yield* inBatches(database.rows(table, ['TIMESTAMP', 'DEVICE_ID', 'STEPS']), (row, collector) =>
      collectMinute(row, collector.source(sourceOf(row)), context, collector),
    );
  }
  yield* readXiaomiSleeps(database, sourceOf, context);
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
  collector.steps(createStepMinute({ source, startTime: end, stepCount: steps, revision: steps, zone: context.zone }));
}

/** Sprinters make some 270; 255 is how a byte says that there is nothing. */
const MOST_STEPS_A_MINUTE = 254;

const XIAOMI_STAGES: Readonly<Record<number, SleepStage>> = { 2: 'deep', 3: 'light', 4: 'rem', 5: 'awake' };

interface XiaomiSleep {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly revision: number;
  /** Null: the watch gave no lengths. */
  readonly stageSeconds: StageSeconds | null;
}

interface Mark {
  readonly at: EpochMs;
  readonly stage: SleepStage;
}

function* readXiaomiSleeps(
  database: Database,
  sourceOf: (row: Row) => DataSource,
  context: Context,
): Generator<Normalised> {
  const sleeps = new Map<SourceKey, XiaomiSleep[]>();
  const columns = ['TIMESTAMP', 'DEVICE_ID', 'WAKEUP_TIME', 'TOTAL_DURATION', ...DURATIONS];
  yield* inBatches(database.rows('XIAOMI_SLEEP_TIME_SAMPLE', columns), (row, collector) => {
    const sleep = readSleep(row);
    if (sleep === null) collector.problem('bad-record', 'XIAOMI_SLEEP_TIME_SAMPLE');
    else entryOf(sleeps, collector.source(sourceOf(row)), () => []).push(sleep);
  });
  const marks = new Map<SourceKey, Mark[]>();
  yield* inBatches(
    database.rows('XIAOMI_SLEEP_STAGE_SAMPLE', ['TIMESTAMP', 'DEVICE_ID', 'STAGE']),
    (row, collector) => {
      const at = plausible(Number(row['TIMESTAMP']));
      const stage = XIAOMI_STAGES[Number(row['STAGE'])] ?? 'unknown';
      if (at === null) collector.problem('bad-record', 'XIAOMI_SLEEP_STAGE_SAMPLE');
      else entryOf(marks, sourceOf(row).source, () => []).push({ at, stage });
    },
  );
  for (const [source, ofSource] of sleeps) {
    const spans = toSpans(ofSource, marks.get(source) ?? []);
    yield* inBatches(ofSource, (sleep, collector) => collector.sleep(toEpisode(source, sleep, spans, context)));
  }
}

const DURATIONS = ['DEEP_SLEEP_DURATION', 'LIGHT_SLEEP_DURATION', 'REM_SLEEP_DURATION', 'AWAKE_DURATION'];

function readSleep(row: Row): XiaomiSleep | null {
  const [start, end] = [plausible(Number(row['TIMESTAMP'])), plausible(Number(row['WAKEUP_TIME']))];
  if (start === null || end === null || end <= start) return null;
  const [deep, light, rem, awake] = DURATIONS.map((name) => secondsOf(row[name]));
  const isTold = [deep, light, rem].some((total) => (total ?? 0) > 0);
  const stageSeconds = isTold ? completeTotals((end - start) / 1_000, { light, deep, rem, awake }) : null;
  return { start, end, revision: secondsOf(row['TOTAL_DURATION']) ?? 0, stageSeconds };
}

/** A mark is where a stage begins; it lasts until the next one, or until its sleep ends. In order; none outside of sleeps. */
function toSpans(sleeps: readonly XiaomiSleep[], marks: readonly Mark[]): readonly SleepStageSpan[] {
  const begun = sleeps.toSorted((a, b) => a.start - b.start);
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  let next = 0;
  let asleepUntil = Number.NEGATIVE_INFINITY;
  return sorted.flatMap(({ at, stage }, index): readonly SleepStageSpan[] => {
    for (; next < begun.length && (begun[next] as XiaomiSleep).start <= at; next++) {
      asleepUntil = Math.max(asleepUntil, (begun[next] as XiaomiSleep).end);
    }
    const endTime = Math.min(sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY, asleepUntil);
    return endTime > at ? [{ startTime: at, endTime, stage }] : [];
  });
}

function toEpisode(
  source: SourceKey,
  { start, end, revision, stageSeconds }: XiaomiSleep,
  spans: readonly SleepStageSpan[],
  context: Context,
): SleepEpisode {
  const first = placeOf(spans, start);
  return createUnplacedSleep({
    source,
    externalId: null,
    revision,
    startTime: start,
    endTime: end,
    episodeType: 'unknown',
    stages: spans.slice(first, Math.min(placeOf(spans, end), first + MOST_SPANS)),
    stageSeconds,
    zone: context.zone,
  });
}

/** Where the first span lies that begins at or after the instant. */
function placeOf(spans: readonly SleepStageSpan[], instant: EpochMs): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as SleepStageSpan).startTime < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function secondsOf(minuteCount: Row[string] | undefined): number | null {
  return typeof minuteCount === 'number' && minuteCount >= 0 ? minuteCount * 60 : null;
}

function createSources(database: Database): (row: Row) => DataSource {
  const devices = new Map<number, Row>();
  for (const row of database.rows('DEVICE', ['_id', 'NAME', 'MANUFACTURER', 'MODEL']))
    devices.set(Number(row['_id']), row);
  return (row) => {
    const id = Number(row['DEVICE_ID']);
    const device = devices.get(id);
    const name = device?.['NAME'] == null ? null : String(device['NAME']);
    const type = deviceTypeOfName(name);
    return {
      source: createSourceKey('gadgetbridge', name ?? `device_${id}`),
      provider: 'gadgetbridge',
      channel: 'file_import',
      originApp: 'nodomain.freeyourgadget.gadgetbridge',
      manufacturer: device?.['MANUFACTURER'] == null ? null : String(device['MANUFACTURER']),
      model: device?.['MODEL'] == null ? name : String(device['MODEL']),
      deviceType: type === 'unknown' ? 'watch' : type,
      alreadyReconciled: false,
    };
  };
}
