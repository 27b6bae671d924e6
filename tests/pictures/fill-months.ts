import { openLocalStores } from '@unslouch/extension/src/adapters/dexie/local-stores.ts';
import { systemClock } from '@unslouch/extension/src/adapters/system/clock.ts';
import { randomBytes } from '@unslouch/extension/src/adapters/system/random-bytes.ts';
import { createSecondCopy, type KeyValueArea } from '@unslouch/extension/src/adapters/system/second-copy.ts';
import { appendFacts } from '@unslouch/extension/src/app/append-facts.ts';
import { sampleMonths } from './sample-months.ts';

/** Runs inside a page of the extension: the product's own stores write, into the browser's own database. */
export async function fillMonths(area: KeyValueArea): Promise<void> {
  const stores = openLocalStores({ clock: systemClock, secondCopy: createSecondCopy(area), randomBytes });
  const { done, measured } = sampleMonths(Date.now(), -new Date().getTimezoneOffset());
  await appendFacts(stores.entries, done);
  await stores.entries.appendAll({ facts: measured });
  stores.close();
}
