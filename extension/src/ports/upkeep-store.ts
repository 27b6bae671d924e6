import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Pulled, Quarantined } from './sync-store.ts';

/** What this device would seal a month from. */
export interface SealableMonth {
  readonly month: UtcMonth;
  /** The version that the next one replaces. */
  readonly base: number;
  readonly frontier: Frontier;
  readonly records: readonly SyncRecord[];
}

/** What can wait until a page of ours is open. Apart from the sync store, so that the background needn't carry it. */
export interface UpkeepStore {
  /** Null: something of the month waits here, or a version of it is still to be merged. */
  loadSealable(month: UtcMonth): Promise<SealableMonth | null>;
  /** What could be read of something in quarantine takes its place, in one transaction. */
  release(kept: Quarantined, read: Omit<Pulled, 'cursor'>): Promise<void>;
  /** Drawers with kinds that this build may have learnt: packed anew, their days summarised anew. */
  rereadDrawers(): Promise<void>;
}
