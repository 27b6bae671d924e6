import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { askAgain } from './ask-again.ts';
import { clearLog } from './clear-log.ts';
import { createLiveQueries } from './live-queries.ts';
import { type LocalParts, openStores, type Stores } from './stores.ts';

export interface LocalStores extends Stores {
  readonly live: LiveQueries;
  clear(device: DeviceId): Promise<void>;
}

/** What a page needs: the log, the settings and what changes in them. No key and no network. */
export function openLocalStores(parts: LocalParts): LocalStores {
  const { stores, database, ready } = openStores(parts);
  askAgain(database);
  return {
    ...stores,
    live: createLiveQueries(database, ready),
    clear: (device) => clearLog(database, device, parts.clock.now()),
  };
}
