import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { StoredSettings } from './settings-store.ts';
import type { SyncStatus } from './sync-status.ts';

/** All that the first screen of the popup is made of, as one look at the database found it. */
export interface StoredToday {
  /** State rows as they were stored: their owner parses them. */
  readonly state: { readonly nudgeState: unknown; readonly session: unknown };
  readonly settings: StoredSettings;
  readonly sync: SyncStatus;
  /** Those that have anything, of the weeks that the programme looks at; today among them. */
  readonly days: readonly DaySummary[];
}

declare global {
  /**
   * Set by the popup's first script, for its second: no other page has it. Null: the database must be asked in the usual way.
   * Not named as the script is: the bundler gives a script's answer, nothing, to a global of the script's own name.
   */
  var firstLook: Promise<StoredToday | null> | undefined;
}
