import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { EntryStore } from '../../ports/entry-store.ts';
import type { SecondCopy } from '../../ports/second-copy.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import type { SyncStore } from '../../ports/sync-store.ts';
import { type Database, type DatabasePlace, openDatabase } from './database.ts';
import { ensureDevice } from './device-row.ts';
import { createEntryStore } from './entry-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSyncStore } from './sync-store.ts';

export interface Stores {
  readonly entries: EntryStore;
  readonly settings: SettingsStore;
  readonly sync: SyncStore;
  close(): void;
}

export interface LocalParts {
  readonly clock: Clock;
  readonly secondCopy: SecondCopy;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly place?: DatabasePlace;
}

export interface OpenedStores {
  readonly stores: Stores;
  readonly database: Database;
  /** Settled once this device has its id, or can't have one. */
  readonly ready: Promise<void>;
}

/** The log, the settings and what sync keeps: all that the background needs, which watches nothing. */
export function openStores({ clock, secondCopy, randomBytes, place }: LocalParts): OpenedStores {
  const database = openDatabase(place);
  const ready = ensureDevice(database, secondCopy, clock, randomBytes);
  // Whoever waits for it hears of its failure.
  ready.catch(() => {});
  const entries = createEntryStore(database, clock, ready);
  const stores = {
    entries,
    settings: createSettingsStore(database, entries, secondCopy),
    sync: createSyncStore(database, clock, ready),
    close: () => database.close(),
  };
  return { stores, database, ready };
}
