import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import {
  healthConnectDeviceType,
  healthConnectRecordingMethod,
  healthConnectStage,
} from '@unslouch/shared/domain/wearable/health-connect-terms.ts';
import type { DataSource } from '@unslouch/shared/domain/wearable/model.ts';
import type { Collector, Normalised } from '@unslouch/shared/domain/wearable/normalised.ts';
import { plausible, settleOffset } from '@unslouch/shared/domain/wearable/read-time.ts';
import { createSourceKey } from '@unslouch/shared/domain/wearable/source-key.ts';
import { parseStepCount } from '@unslouch/shared/domain/wearable/step-count.ts';
import { resolutionOfLength } from '@unslouch/shared/domain/wearable/step-resolution.ts';
import type { Database, Row } from './database.ts';
import type { ImportOptions } from './import-event.ts';
import { inBatches } from './read-rows.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';

// Health Connect's own backup: one SQLite file. Times in milliseconds, offsets in seconds beside them. Apps copy one
// another, so every app and device is a source of its own; growing and one-minute sleeps are joined when days are made.

type Context = Pick<ImportOptions, 'zone'>;

export function isHealthConnectDb(database: Database): boolean {
  const tables = database.tables();
  return tables.includes('steps_record_table') || tables.includes('sleep_session_record_table');
}

export function* readHealthConnectDb(database: Database, context: Context): Generator<Normalised> {
  const sourceOf = createSources(database);
  const columns = ['uuid', 'last_modified_time', 'app_info_id', 'device_info_id', 'recording_method'];
  columns.push('start_time', 'start_zone_offset', 'end_time', 'end_zone_offset');
  yield* inBatches(database.rows('steps_record_table', [...columns, 'count']), (row, collector) =>
    collectSteps(row, collector.source(sourceOf(row)), context, collector),
  );
  const spans = createSpanIndex<number>();
  const stageColumns = ['parent_key', 'stage_start_time', 'stage_end_time', 'stage_type'];
  yield* inBatches(database.rows('sleep_stages_table', stageColumns), (row, collector) =>
    readStage(row, spans, collector),
  );
  yield* inBatches(database.rows('sleep_session_record_table', ['row_id', ...columns]), (row, collector) =>
    collectSleep(row, collector.source(sourceOf(row)), spans, context, collector),
  );
}

function collectSteps(row: Row, source: SourceKey, context: Context, collector: Collector): void {
  const times = readTimes(row, context);
  const stepCount = parseStepCount(row['count']);
  if (times === null || stepCount === null) {
    collector.problem('bad-record', 'steps_record_table');
    return;
  }
  collector.steps({
    source,
    externalId: idOf(row),
    revision: Number(row['last_modified_time']) || stepCount,
    startTime: times.start,
    startOffsetMinutes: times.startOffset.offsetMinutes,
    endTime: times.end,
    stepCount,
    // An app that writes a whole day as one record wrote a sample: it can't know the others'.
    resolution: resolutionOfLength(times.end - times.start),
    recordingMethod: healthConnectRecordingMethod(row['recording_method']),
    zoneBasis: times.startOffset.zoneBasis,
  });
}

function readStage(row: Row, spans: SpanIndex<number>, collector: Collector): void {
  const [startTime, endTime] = [plausible(Number(row['stage_start_time'])), plausible(Number(row['stage_end_time']))];
  const isRead =
    startTime !== null &&
    endTime !== null &&
    endTime > startTime &&
    spans.add(Number(row['parent_key']), startTime, endTime, healthConnectStage(row['stage_type']));
  if (!isRead) collector.problem('bad-record', 'sleep_stages_table');
}

function collectSleep(
  row: Row,
  source: SourceKey,
  spans: SpanIndex<number>,
  context: Context,
  collector: Collector,
): void {
  const times = readTimes(row, context);
  if (times === null) {
    collector.problem('bad-record', 'sleep_session_record_table');
    return;
  }
  collector.sleep({
    source,
    externalId: idOf(row),
    revision: Number(row['last_modified_time']) || 0,
    startTime: times.start,
    startOffsetMinutes: times.startOffset.offsetMinutes,
    endTime: times.end,
    endOffsetMinutes: times.endOffset.offsetMinutes,
    zoneBasis: times.endOffset.zoneBasis,
    episodeType: 'unknown',
    status: 'final',
    stages: spans.of(Number(row['row_id'])),
    stageSeconds: null,
    filedUnder: null,
  });
}

function readTimes(row: Row, context: Context) {
  const [start, end] = [plausible(Number(row['start_time'])), plausible(Number(row['end_time']))];
  if (start === null || end === null || end <= start) return null;
  const startOffset = settleOffset(minutesOf(row['start_zone_offset']), start, context.zone);
  return { start, end, startOffset, endOffset: settleOffset(minutesOf(row['end_zone_offset']), end, context.zone) };
}

function minutesOf(seconds: Row[string] | undefined): number | null {
  return typeof seconds === 'number' ? Math.round(seconds / 60) : null;
}

/** Text, or sixteen bytes. */
function idOf(row: Row): string | null {
  const uuid = row['uuid'];
  if (uuid instanceof Uint8Array) return [...uuid].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return uuid == null || uuid === '' ? null : String(uuid);
}

function createSources(database: Database): (row: Row) => DataSource {
  const apps = new Map<number, string>();
  for (const row of database.rows('application_info_table', ['row_id', 'package_name'])) {
    apps.set(Number(row['row_id']), String(row['package_name'] ?? ''));
  }
  const devices = new Map<number, Row>();
  for (const row of database.rows('device_info_table', ['row_id', 'manufacturer', 'model', 'device_type'])) {
    devices.set(Number(row['row_id']), row);
  }
  return (row) => {
    const app = apps.get(Number(row['app_info_id'])) ?? null;
    const device = devices.get(Number(row['device_info_id']));
    const model = device?.['model'] == null ? null : String(device['model']);
    return {
      source: createSourceKey('health-connect', app, model),
      provider: 'health-connect',
      channel: 'file_import',
      originApp: app,
      manufacturer: device?.['manufacturer'] == null ? null : String(device['manufacturer']),
      model,
      deviceType: healthConnectDeviceType(device?.['device_type']),
      alreadyReconciled: false,
    };
  };
}
