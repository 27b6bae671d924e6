import type { SleepStage, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { createDayTotal, offsetAtEnd } from '@unslouch/shared/domain/wearable/day-total.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { parseLocalTime, parseOffset, plausible, settleOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import { isAsked, type Tables } from './found-file.ts';
import type { ImportOptions, ReaderEvent } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';
import { inBatches, readRows } from './read-rows.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';

// Samsung Health's download: tables whose times are UTC with an offset beside them. Three of them hold the same steps:
// the merged day first, else one row for each day and device, of which the greatest is the day.

type Context = Pick<ImportOptions, 'zone'>;

const STEP_TABLES = [
  'com.samsung.shealth.activity.day_summary',
  'com.samsung.shealth.tracker.pedometer_day_summary',
  'com.samsung.shealth.step_daily_trend',
];
const SLEEP_TABLES = ['com.samsung.shealth.sleep', 'com.samsung.health.sleep'];
const STAGE_TABLE = 'com.samsung.health.sleep_stage';

const STAGES: Readonly<Record<string, SleepStage>> = {
  '40001': 'awake',
  '40002': 'light',
  '40003': 'deep',
  '40004': 'rem',
};

export async function* readSamsung(tables: Tables, options: ImportOptions): AsyncGenerator<ReaderEvent> {
  if (!isAsked('samsung-health', options)) return;
  yield* readDays(tables, options);
  const spans = createSpanIndex<string>();
  yield* readTables(tables, [STAGE_TABLE], (row, collector) => readStage(row, spans, collector));
  yield* readTables(tables, SLEEP_TABLES, (row, collector) => collectSleep(row, spans, options, collector));
}

async function* readTables(
  tables: Tables,
  names: readonly string[],
  collect: (row: CsvRow, collector: Collector) => void,
): AsyncGenerator<ReaderEvent> {
  for (const name of names) {
    for (const table of tables.get(`samsung:${name}`) ?? []) {
      yield { kind: 'found', importKind: 'samsung-health', path: table.file.path };
      yield* readRows(table, 'samsung-health', collect);
    }
  }
}

interface Day {
  readonly dayTime: EpochMs;
  readonly device: string | null;
  readonly stepCount: number;
  readonly revision: number;
}

/** The first table that has any rows tells; the others hold the same steps. */
async function* readDays(tables: Tables, context: Context): AsyncGenerator<ReaderEvent> {
  for (const name of STEP_TABLES) {
    const greatest = new Map<string, Day>();
    let rows = 0;
    yield* readTables(tables, [name], (row, collector) => {
      rows++;
      const day = readDay(row, collector);
      if (day === null) return;
      // A day can be there once for each way of counting; the row last written needn't be the one with everything.
      const key = `${day.dayTime} ${day.device}`;
      const known = greatest.get(key);
      if (known === undefined || known.stepCount < day.stepCount) greatest.set(key, day);
    });
    for (const records of inBatches(greatest.values(), (day, collector) =>
      collectDay(day, name === STEP_TABLES[0], context, collector),
    )) {
      yield { kind: 'records', importKind: 'samsung-health', records };
    }
    if (rows > 0) return;
  }
}

function readDay(row: CsvRow, collector: Collector): Day | null {
  const count = row['step_count'] ?? row['count'];
  const dayTime = plausible(Number(row['day_time'] || Number.NaN)) ?? parseLocalTime(row['day_time']);
  const stepCount = parseStepCount(count);
  if (dayTime === null || stepCount === null) {
    if (count !== '-1') collector.problem('bad-record', row['day_time']);
    return null;
  }
  const revision = parseLocalTime(row['update_time']) ?? stepCount;
  return { dayTime, device: row['deviceuuid'] ?? null, stepCount, revision };
}

function collectDay(
  { dayTime, device, stepCount, revision }: Day,
  isMerged: boolean,
  context: Context,
  collector: Collector,
): void {
  collector.steps(
    createDayTotal({
      source: collectSource(isMerged ? 'merged' : device, isMerged, collector),
      day: localDayOf(dayTime, 0), // midnight of the local date, written as if it were UTC
      stepCount,
      revision,
      zone: context.zone,
      basis: 'assumed',
    }),
  );
}

function readStage(row: CsvRow, spans: SpanIndex<string>, collector: Collector): void {
  const [startTime, endTime] = [parseLocalTime(row['start_time']), parseLocalTime(row['end_time'])];
  const isRead =
    startTime !== null &&
    endTime !== null &&
    endTime > startTime &&
    spans.add(row['sleep_id'] ?? '', startTime, endTime, lookUp(STAGES, row['stage'] ?? '') ?? 'unknown');
  if (!isRead) collector.problem('bad-record', 'sleep_stage');
}

function collectSleep(row: CsvRow, spans: SpanIndex<string>, context: Context, collector: Collector): void {
  const [start, end] = [parseLocalTime(row['start_time']), parseLocalTime(row['end_time'])];
  if (start === null || end === null || end <= start) {
    collector.problem('bad-record', 'sleep');
    return;
  }
  const { offsetMinutes, zoneBasis } = settleOffset(parseOffset(row['time_offset']), start, context.zone);
  const id = row['datauuid'] ?? '';
  collector.sleep({
    source: collectSource(row['deviceuuid'] ?? null, false, collector),
    externalId: id === '' ? null : id,
    revision: parseLocalTime(row['update_time']) ?? 0,
    startTime: start,
    startOffsetMinutes: offsetMinutes,
    endTime: end,
    endOffsetMinutes: offsetAtEnd({ instant: start, offsetMinutes }, end, context.zone),
    zoneBasis,
    episodeType: 'unknown',
    status: 'final',
    stages: spans.of(id),
    stageSeconds: null,
    filedUnder: null,
  });
}

function collectSource(device: string | null, alreadyReconciled: boolean, collector: Collector): SourceKey {
  return collector.source({
    source: createSourceKey('samsung-health', device),
    provider: 'samsung-health',
    channel: 'file_import',
    originApp: 'com.sec.android.app.shealth',
    manufacturer: null,
    model: null,
    deviceType: alreadyReconciled ? 'phone' : deviceTypeOfName(device),
    alreadyReconciled,
  });
}
