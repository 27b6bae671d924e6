import { Dexie, liveQuery } from 'dexie';
import type { Live } from '../../ports/live.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { Database } from './database.ts';
import { loadImports } from './load-imports.ts';
import { loadKnownDevices } from './load-known-devices.ts';
import { loadQuarantine } from './load-quarantine.ts';
import { loadRegisters } from './load-registers.ts';
import { loadReplaced } from './load-replaced.ts';
import { loadStateRows } from './load-state-rows.ts';
import { loadStoredSettings } from './load-stored-settings.ts';
import { loadSummaries } from './load-summaries.ts';
import { loadSyncStatus } from './load-sync-status.ts';

/** Dexie tells the other contexts of the profile which keys changed, so a page sees what the background writes. */
export function createLiveQueries(database: Database, ready: Promise<void>): LiveQueries {
  /** Dexie's live queries take a database that never opened for one that was closed, and stay silent. */
  function live<T>(query: () => Promise<T>): Live<T> {
    return {
      subscribe(onValue, onFailure) {
        let stopped = false;
        const subscription = liveQuery(query).subscribe(onValue, onFailure);
        ready.catch((failure) => {
          if (!stopped) onFailure(failure);
        });
        return () => {
          stopped = true;
          subscription.unsubscribe();
        };
      },
    };
  }

  return {
    day: (day) => live(async () => (await database.daySummaries.get(day))?.summary ?? null),
    days: (first, last) => live(async () => loadSummaries(database, first, last)),
    firstDay: () => live(async () => (await database.daySummaries.orderBy('day').first())?.day ?? null),
    state: () => live(async () => loadStateRows(database)),
    imports: () => live(async () => loadImports(database)),
    registers: (prefix) => live(async () => loadRegisters(database, prefix)),
    settings: () => live(async () => loadStoredSettings(database)),
    decisions: (since) => live(async () => database.decisions.where('at').aboveOrEqual(since).sortBy('at')),
    syncStatus: () =>
      live(async () => {
        await Dexie.waitFor(ready);
        return loadSyncStatus(database);
      }),
    devices: () => live(async () => loadKnownDevices(database)),
    replaced: () => live(async () => loadReplaced(database)),
    quarantine: () => live(async () => loadQuarantine(database)),
  };
}
