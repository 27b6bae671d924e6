import type { LiveQueries } from '../../ports/live-queries.ts';
import { askAgain } from './ask-again.ts';
import { createLiveQueries } from './live-queries.ts';
import { type LocalParts, openStores, type Stores } from './stores.ts';

export interface LocalStores extends Stores {
  readonly live: LiveQueries;
}

/** What a page needs: the log, the settings and what changes in them. No key and no network. */
export function openLocalStores(parts: LocalParts): LocalStores {
  const { stores, database, ready } = openStores(parts);
  askAgain(database);
  return { ...stores, live: createLiveQueries(database, ready) };
}
