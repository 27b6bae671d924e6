import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { SyncStatus } from '../ports/sync-status.ts';
import type { AccountPorts } from './account-ports.ts';
import { syncNext } from './sync/sync-now.ts';

/** Without anything to send: often enough that another device's break is known here before the next nudge. */
const PULL_EVERY = minutes(15);

/**
 * After whatever the background wrote: what waits is sent, and now and then it asks what is new. A sync that runs already may
 * be past what waits now, so it is waited for, and then asked again.
 */
export async function syncWhenDue(ports: AccountPorts): Promise<void> {
  const isDue = async () => isSyncDue(await ports.store.loadStatus(), ports.clock.now());
  if (await isDue()) await syncNext(ports, isDue);
}

export function isSyncDue({ account, waiting, lastSyncedAt, retryAt }: SyncStatus, now: EpochMs): boolean {
  if (account === null) return false;
  if (retryAt !== null && now < retryAt) return false;
  return waiting > 0 || lastSyncedAt === null || now - lastSyncedAt >= PULL_EVERY || now < lastSyncedAt;
}
