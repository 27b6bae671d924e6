import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { appendFacts } from '@unslouch/extension/src/app/append-facts.ts';
import { type LogShape, tenYearsOfSessions } from './ten-years-of-sessions.ts';

/** One transaction for so many days: quick to write, far from any limit. */
const DAYS_AT_ONCE = 365;

/** Runs inside a page of the extension: the product's own stores write, into the browser's own database. */
export async function fillLog(shape: Pick<LogShape, 'sessions' | 'today'>, area: KeyValueArea): Promise<void> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const log = tenYearsOfSessions({ ...shape, now: Date.now(), offsetMinutes: -new Date().getTimezoneOffset() });
  for (let day = 0; day < log.length; day += DAYS_AT_ONCE) {
    await appendFacts(stores.entries, log.slice(day, day + DAYS_AT_ONCE).flat());
  }
  stores.close();
}
