import type { SyncStatus } from '../../ports/sync-status.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMeta } from './load-meta.ts';
import { syncStatusOf } from './sync-status-of.ts';

/** One transaction, asked everything at once: the popup waits for it. */
export async function loadSyncStatus(database: Database): Promise<SyncStatus> {
  const { meta, outbox, quarantine } = database;
  const [device, known, last, waiting, quarantined] = await database.transaction('r', [meta, outbox, quarantine], () =>
    Promise.all([
      loadDeviceRow(database),
      loadMeta(database, 'account'),
      loadMeta(database, 'status'),
      outbox.count(),
      quarantine.count(),
    ]),
  );
  return syncStatusOf({ device, account: known, status: last }, waiting, quarantined);
}
