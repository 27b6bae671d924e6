import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { monthOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { Database } from './database.ts';
import { groupBy } from './group-by.ts';

/**
 * Puts what is new into the outbox, one row a month, inside the caller's transaction. Without an account nothing waits for
 * anybody: switching sync on queues the whole log.
 */
export async function queueRecords(database: Database, records: readonly SyncRecord[]): Promise<void> {
  if (records.length === 0 || !(await database.meta.get('account'))) return;
  const rows = [...groupBy(records, monthOf)].map(([month, ofMonth]) => ({
    month,
    records: encodeRecords(ofMonth),
  }));
  await database.outbox.bulkAdd(rows);
}
