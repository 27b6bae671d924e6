import type { SyncStatus } from '../../ports/sync-status.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { loadMeta } from './load-meta.ts';

export async function loadSyncStatus(database: Database): Promise<SyncStatus> {
  const device = await loadDeviceRow(database);
  const known = await loadMeta(database, 'account');
  const last = await loadMeta(database, 'status');
  return {
    account: known?.id ?? null,
    relay: known?.relay ?? null,
    device: device.id,
    waiting: await database.outbox.count(),
    quarantined: await database.quarantine.count(),
    lastSyncedAt: last?.lastSyncedAt ?? null,
    problem: last?.problem ?? null,
    retryAt: last?.retryAt ?? null,
  };
}
