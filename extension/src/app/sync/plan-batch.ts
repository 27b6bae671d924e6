import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Waiting } from '../../ports/sync-store.ts';

/** Columnar bytes of one batch: sealed and padded they stay below the relay's 64 KiB even where nothing deflates. */
const PLAIN_BYTES = 57_344;

export interface PlannedBatch {
  readonly month: UtcMonth;
  readonly rows: readonly number[];
  readonly records: readonly SyncRecord[];
}

/**
 * The next batch: the month of the oldest row that waits, and as many rows of that month as fit, oldest first. Null where
 * nothing waits. Sources and zones (month 0) before the days that lean on them.
 */
export function planBatch(waiting: readonly Waiting[]): PlannedBatch | null {
  const first = waiting.find((row) => row.month === 0) ?? waiting[0];
  if (!first) return null;
  const ofMonth = waiting.filter((row) => row.month === first.month);
  let rows = ofMonth;
  while (rows.length > 1 && sizeOf(rows) > PLAIN_BYTES) rows = rows.slice(0, Math.ceil(rows.length / 2));
  return { month: first.month, rows: rows.map(({ row }) => row), records: rows.flatMap(({ records }) => records) };
}

function sizeOf(rows: readonly Waiting[]): number {
  return encodeRecords(rows.flatMap(({ records }) => records)).length;
}
