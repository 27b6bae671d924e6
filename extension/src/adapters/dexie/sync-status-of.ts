import type { SyncStatus } from '../../ports/sync-status.ts';
import type { MetaRow } from './schema.ts';

interface StatusRows {
  readonly device: MetaRowOf<'device'>;
  readonly account: MetaRowOf<'account'> | undefined;
  readonly status: MetaRowOf<'status'> | undefined;
}

type MetaRowOf<K extends MetaRow['key']> = Extract<MetaRow, { key: K }>;

export function syncStatusOf(
  { device, account, status }: StatusRows,
  waiting: number,
  quarantined: number,
): SyncStatus {
  return {
    account: account?.id ?? null,
    relay: account?.relay ?? null,
    device: device.id,
    waiting,
    quarantined,
    lastSyncedAt: status?.lastSyncedAt ?? null,
    problem: status?.problem ?? null,
    retryAt: status?.retryAt ?? null,
  };
}
