import { type EpochMs, hours, type Ms, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { SyncStatus } from '../ports/sync-status.ts';
import type { AccountPorts } from './account-ports.ts';
import { syncNow } from './sync/sync-now.ts';

/**
 * How old what this device knows of the others may become. Something happened here: a return, a page, a due nudge that waits for
 * its moment. While only time passes an hour will do, since no nudge comes up before the others were asked (`ask-peers.ts`).
 */
export const MOST_STALE = { atEvents: minutes(15), byClock: hours(1) } as const;

/** Part of a look that the background makes anyway: what waits is sent, and now and then it asks what is new. */
export async function syncWhenDue(ports: AccountPorts, mostStale: Ms): Promise<void> {
  if (isSyncDue(await ports.store.loadStatus(), ports.clock.now(), mostStale)) await syncNow(ports);
}

export function isSyncDue(
  { account, waiting, lastSyncedAt, retryAt }: SyncStatus,
  now: EpochMs,
  mostStale: Ms,
): boolean {
  if (account === null) return false;
  if (retryAt !== null && now < retryAt) return false;
  return waiting > 0 || lastSyncedAt === null || now - lastSyncedAt >= mostStale || now < lastSyncedAt;
}
