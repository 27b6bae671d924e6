import { browser } from 'wxt/browser';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createConsoleReporter } from '../adapters/system/console-reporter.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { sealMonths } from '../app/sync/seal-months.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** Packs settled months. Nobody waits for it; what didn't work out is tried again when the dashboard is opened next. */
export async function sealInPage(): Promise<void> {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  await sealMonths(createAccountPorts(stores.sync, secondCopy)).catch(createConsoleReporter().report);
  stores.close();
}
