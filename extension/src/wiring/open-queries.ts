import { browser } from 'wxt/browser';
import { openDatabase } from '../adapters/dexie/database.ts';
import { ensureDevice } from '../adapters/dexie/device-row.ts';
import { createLiveQueries } from '../adapters/dexie/live-queries.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import type { LiveQueries } from '../ports/live-queries.ts';

/** The reading half of the stores: pages write through the background, and needn't carry what only writing needs. */
export function openQueries(): LiveQueries {
  const database = openDatabase();
  const secondCopy = createSecondCopy(browser.storage.local);
  return createLiveQueries(database, ensureDevice(database, secondCopy, systemClock, randomBytes));
}
