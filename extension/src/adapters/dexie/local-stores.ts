import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { EntryStore } from '../../ports/entry-store.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { SecondCopy } from '../../ports/second-copy.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import type { SyncStore } from '../../ports/sync-store.ts';
import { type DatabasePlace, openDatabase } from './database.ts';
import { ensureDevice } from './device-row.ts';
import { createEntryStore } from './entry-store.ts';
import { createLiveQueries } from './live-queries.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSyncStore } from './sync-store.ts';

export interface LocalStores {
  readonly entries: EntryStore;
  readonly settings: SettingsStore;
  readonly live: LiveQueries;
  readonly sync: SyncStore;
  close(): void;
}

export interface LocalParts {
  readonly clock: Clock;
  readonly secondCopy: SecondCopy;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly place?: DatabasePlace;
}

/** What every context needs, popup included: the log, the settings and what changes in them. No key and no network. */
export function openLocalStores({ clock, secondCopy, randomBytes, place }: LocalParts): LocalStores {
  const database = openDatabase(place);
  const ready = ensureDevice(database, secondCopy, clock, randomBytes);
  // Whoever waits for it hears of its failure.
  ready.catch(() => {});
  const entries = createEntryStore(database, clock, ready);
  return {
    entries,
    settings: createSettingsStore(database, entries, secondCopy),
    live: createLiveQueries(database, ready),
    sync: createSyncStore(database, clock, ready),
    close: () => database.close(),
  };
}
