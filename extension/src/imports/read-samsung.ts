import type { SleepStage, SleepStageSpan, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { createDayTotal, offsetAtEnd } from '@unslouch/shared/domain/wearable/day-total.ts';
import { deviceTypeOfName } from '@unslouch/shared/domain/wearable/device-type-of-name.ts';
import type { Collector } from '@unslouch/shared/domain/wearable/normalised.ts';
import { parseLocalTime, parseOffset, plausible, settleOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { lookUp } from '@unslouch/shared/lib/look-up.ts';
import type { ImportOptions } from './import-event.ts';
import type { CsvRow } from './read-csv.ts';

// Samsung Health's download: tables whose times are UTC with an offset beside them. Three of them hold the same steps:
// the merged day first, else one row for each day and device, of which the greatest is the day.

type Context = Pick<ImportOptions, 'zone'>;

/** Rows by the table's full name. */
export type SamsungTables = ReadonlyMap<string, readonly CsvRow[]>;

/** The tables worth reading at all. */
export function isSamsungTable(name: string): boolean {
  return STEP_TABLES.includes(name) || SLEEP_TABLES.includes(name) || name === STAGE_TABLE;
}

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

export function collectSamsung(tables: SamsungTables, context: Context, collector: Collector): void {
  const stepTable = STEP_TABLES.find((name) => (tables.get(name) ?? []).length > 0);
  for (const row of greatestOfEachDay(tables.get(stepTable ?? '') ?? []))
    collectDay(row, stepTable === STEP_TABLES[0], context, collector);
  const stages = new Map<string, SleepStageSpan[]>();
  for (const row of tables.get(STAGE_TABLE) ?? []) readStage(row, stages, collector);
  for (const name of SLEEP_TABLES)
    for (const row of tables.get(name) ?? []) collectSleep(row, stages, context, collector);
}

/** A day can be there once for each way of counting; the row last written needn't be the one with everything. */
function greatestOfEachDay(rows: readonly CsvRow[]): readonly CsvRow[] {
  const greatest = new Map<string, CsvRow>();
  for (const row of rows) {
    const day = dayOf(row);
    const known = greatest.get(day);
    if (known === undefined || stepsOf(known) < stepsOf(row)) greatest.set(day, row);
  }
  // What has no count stays, to be told.
  return rows.filter((row) => greatest.get(dayOf(row)) === row || stepsOf(row) < 0);
}

function dayOf(row: CsvRow): string {
  return `${row['day_time']} ${row['deviceuuid']}`;
}

function stepsOf(row: CsvRow): number {
  return parseStepCount(countOf(row)) ?? -1;
}

function countOf(row: CsvRow): string | undefined {
  return row['step_count'] ?? row['count'];
}

function collectDay(row: CsvRow, isMerged: boolean, context: Context, collector: Collector): void {
  const dayTime = plausible(Number(row['day_time'] || Number.NaN)) ?? parseLocalTime(row['day_time']);
  const stepCount = parseStepCount(countOf(row));
  if (dayTime === null || stepCount === null) {
    if (countOf(row) !== '-1') collector.problem('bad-record', row['day_time']);
    return;
  }
  collector.steps(
    createDayTotal({
      source: collectSource(isMerged ? 'merged' : (row['deviceuuid'] ?? null), isMerged, collector),
      day: localDayOf(dayTime, 0), // midnight of the local date, written as if it were UTC
      stepCount,
      revision: parseLocalTime(row['update_time']) ?? stepCount,
      zone: context.zone,
      basis: 'assumed',
    }),
  );
}

function readStage(row: CsvRow, stages: Map<string, SleepStageSpan[]>, collector: Collector): void {
  const [startTime, endTime] = [parseLocalTime(row['start_time']), parseLocalTime(row['end_time'])];
  if (startTime === null || endTime === null || endTime <= startTime) {
    collector.problem('bad-record', 'sleep_stage');
    return;
  }
  const sleepId = row['sleep_id'] ?? '';
  const known = stages.get(sleepId) ?? [];
  known.push({ startTime, endTime, stage: lookUp(STAGES, row['stage'] ?? '') ?? 'unknown' });
  stages.set(sleepId, known);
}

function collectSleep(
  row: CsvRow,
  stages: ReadonlyMap<string, readonly SleepStageSpan[]>,
  context: Context,
  collector: Collector,
): void {
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
    stages: stages.get(id) ?? [],
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
