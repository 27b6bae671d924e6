import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { RegisterWrite, StoredDecision } from './entry-store.ts';
import type { StoredImport } from './import-store.ts';
import type { Live } from './live.ts';
import type { ReplacedSetting, StoredSettings } from './settings-store.ts';
import type { KnownDevice, SyncStatus } from './sync-status.ts';
import type { Quarantined } from './sync-store.ts';

/** What screens watch. Given to features by context; each value is read by key or by a short range of keys. */
export interface LiveQueries {
  /** Null: nothing happened on that day. */
  day(day: LocalDay): Live<DaySummary | null>;
  /** The days that have anything, from the first to the last, both included. */
  days(first: LocalDay, last: LocalDay): Live<readonly DaySummary[]>;
  /** The first day that has anything; null: none has. */
  firstDay(): Live<LocalDay | null>;
  /** State rows as they were stored: their owner parses them. */
  state(): Live<{ readonly nudgeState: unknown; readonly session: unknown }>;
  settings(): Live<StoredSettings>;
  /** Those whose key begins so, as they were stored: their owner parses them. */
  registers(prefix: string): Live<readonly RegisterWrite[]>;
  /** Newest first. */
  imports(): Live<readonly StoredImport[]>;
  decisions(since: EpochMs): Live<readonly StoredDecision[]>;
  syncStatus(): Live<SyncStatus>;
  /** Empty without an account. */
  devices(): Live<readonly KnownDevice[]>;
  /** What settings were before their last change, where that is still kept; the latest change first. */
  replaced(): Live<readonly ReplacedSetting[]>;
  quarantine(): Live<readonly Quarantined[]>;
}
