import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { Database } from './database.ts';
import { queueRecords } from './queue-records.ts';

/** What a segment lacked goes out as a batch, and nothing is acknowledged before that is delivered. In the caller's transaction. */
export async function sendAgain(database: Database, lacked: readonly SyncRecord[]): Promise<void> {
  if (lacked.length === 0) return;
  await queueRecords(database, lacked);
  const lastRow = (await database.outbox.orderBy('row').last())?.row;
  if (lastRow !== undefined) await database.meta.put({ key: 'lacked', lastRow });
}
