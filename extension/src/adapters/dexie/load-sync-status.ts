import type { SyncStatus } from '../../ports/sync-status.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';

export async function loadSyncStatus(database: Database): Promise<SyncStatus> {
  const device = await loadDeviceRow(database);
  const account = await database.meta.get('account');
  const status = await database.meta.get('status');
  const known = account?.key === 'account' ? account : null;
  const last = status?.key === 'status' ? status : null;
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
