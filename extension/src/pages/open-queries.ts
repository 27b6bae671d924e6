import { browser } from 'wxt/browser';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import type { LiveQueries } from '../ports/live-queries.ts';

export function openQueries(): LiveQueries {
  return openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(browser.storage.local), randomBytes }).live;
}
