import { browser } from 'wxt/browser';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { appendFacts } from '../app/append-facts.ts';
import { correctEntry } from '../app/correct-entry.ts';
import { restoreEntry, undoEntry } from '../app/undo-entry.ts';
import type { LogActions } from '../features/log-actions.ts';

/** What the history page may do. It runs in the page: the background keeps no code for it. */
export function openLog(): LogActions {
  const { entries } = openLocalStores({
    clock: systemClock,
    secondCopy: createSecondCopy(browser.storage.local),
    randomBytes,
  });
  return {
    async add(entry) {
      await appendFacts(entries, [entry]);
    },
    remove: (entry) => undoEntry(entries, entry),
    async restore(entry) {
      await restoreEntry(entries, entry);
    },
    async correct(entry, corrected) {
      await correctEntry(entries, entry, corrected);
    },
  };
}
