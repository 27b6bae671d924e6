import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { type UtcMonth, utcMonthOf } from '@unslouch/shared/domain/time/local-day.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { Database } from './database.ts';
import { DAYLESS } from './drawer.ts';
import type { OutboxRow } from './schema.ts';

/** A row is the least that a batch can take, so it stays well below the relay's 64 KiB for one. */
const ROW_BYTES = 24_576;

/**
 * Puts what is new into the outbox, one row a month, inside the caller's transaction. Without an account nothing waits for
 * anybody: switching sync on queues the whole log.
 */
export async function queueRecords(database: Database, records: readonly SyncRecord[]): Promise<void> {
  if (records.length === 0 || !(await database.meta.get('account'))) return;
  await database.outbox.bulkAdd([...groupBy(records, monthOf)].flatMap(([month, part]) => toRows(month, part)));
}

/** Everything that the log holds waits for the relay. */
export async function queueEverything(database: Database): Promise<void> {
  const drawers = await database.dayRecords.toArray();
  await database.outbox.bulkAdd(
    drawers.flatMap(({ drawer, records }): readonly OutboxRow[] => {
      const month = drawer === DAYLESS ? 0 : utcMonthOf(drawer);
      return records.length <= ROW_BYTES ? [{ month, records }] : toRows(month, decodeRecords(records).records);
    }),
  );
  const registers = await database.registers.toArray();
  const records = registers.map(({ key, value, stamp }): Register => ({ kind: 'register', key, value, stamp }));
  if (records.length > 0) await database.outbox.bulkAdd(toRows(0, records));
}

function toRows(month: UtcMonth, records: readonly SyncRecord[]): readonly OutboxRow[] {
  const encoded = encodeRecords(records);
  if (encoded.length <= ROW_BYTES || records.length === 1) return [{ month, records: encoded }];
  const half = Math.ceil(records.length / 2);
  return [...toRows(month, records.slice(0, half)), ...toRows(month, records.slice(half))];
}
