import { groupBy } from '../../lib/group.ts';
import type { UtcMonth } from '../time/local-day.ts';
import { encodeRecords } from './codec/encode-records.ts';
import { joinRecords } from './join-records.ts';
import type { SyncRecord } from './record.ts';

/** A row of the outbox: records of one month that no relay has confirmed. */
export interface WaitingRow {
  readonly row: number;
  readonly month: UtcMonth;
  readonly records: readonly SyncRecord[];
}

/** Batches to seal and push in this order. All are pinned in one transaction: only the last of a month ends its rows. */
export interface PlannedBatch {
  readonly month: UtcMonth;
  readonly records: readonly SyncRecord[];
  /** The outbox rows that are done once this batch is acknowledged. */
  readonly rows: readonly number[];
}

/**
 * 64 KiB is what the relay takes; header, signature and padding are below 4 KiB of it. Measured in plain columns: deflate
 * adds at most 5 bytes for every 32 KiB, so what fits plain fits sealed, and planning needs no compressor.
 */
export const BATCH_PLAIN_BYTES = 61_440;

/**
 * One batch a month, the newest first: what was just done is what somebody may be looking at on another device. Settings and
 * the rest of month 0 come next, small as they are, then the months back in time. More than one batch where it would be too
 * large. Versions of one thing that wait together go as the one that stands.
 */
export function planPush(waiting: readonly WaitingRow[], mostBytes = BATCH_PLAIN_BYTES): readonly PlannedBatch[] {
  const newest = waiting.reduce((latest, { month }) => Math.max(latest, month), 0);
  const urgency = (month: UtcMonth) => (month === newest ? newest + 1 : month === 0 ? newest : month);
  const months = [...groupBy(waiting, (row) => row.month)].sort(([a], [b]) => urgency(b) - urgency(a));
  return months.flatMap(([month, rows]) => {
    const parts = splitToFit(joinRecords(rows.flatMap((row) => row.records)), mostBytes);
    const done = rows.map(({ row }) => row);
    return parts.map((records, part) => ({ month, records, rows: part === parts.length - 1 ? done : [] }));
  });
}

/** Two halves of a batch that was too large or too slow for the relay; the second ends the rows. Null: one record alone. */
export function halve({ month, records, rows }: PlannedBatch): readonly [PlannedBatch, PlannedBatch] | null {
  if (records.length < 2) return null;
  const middle = Math.ceil(records.length / 2);
  return [
    { month, records: records.slice(0, middle), rows: [] },
    { month, records: records.slice(middle), rows },
  ];
}

function splitToFit(records: readonly SyncRecord[], mostBytes: number): readonly (readonly SyncRecord[])[] {
  if (records.length < 2 || encodeRecords(records).length <= mostBytes) return [records];
  const middle = Math.ceil(records.length / 2);
  return [...splitToFit(records.slice(0, middle), mostBytes), ...splitToFit(records.slice(middle), mostBytes)];
}
