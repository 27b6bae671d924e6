import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Json } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';

/** What the screens say about sync. */
export interface SyncStatus {
  /** Null: sync was never switched on. */
  readonly account: string | null;
  readonly relay: string | null;
  readonly device: DeviceId;
  /** Appends that no relay has confirmed yet. */
  readonly waiting: number;
  readonly quarantined: number;
  /** The last time it asked the relay for news and took in all there was. */
  readonly lastSyncedAt: EpochMs | null;
  /** Why the last try failed; null when it went well. */
  readonly problem: Problem | null;
  /** When the loop will try by itself again after a failure. */
  readonly retryAt: EpochMs | null;
}

/** One device of the account. */
export interface KnownDevice {
  readonly id: DeviceId;
  readonly isThis: boolean;
  readonly revoked: boolean;
  /** What it says of itself, as stored; null where it never did. */
  readonly label: Json;
  readonly lastHeardAt: EpochMs | null;
  /** Another device has seen more of it than the relay gives us. */
  readonly withheld: boolean;
}
