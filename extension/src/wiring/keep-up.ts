import { browser } from 'wxt/browser';
import { openDatabase } from '../adapters/dexie/database.ts';
import { ensureDevice } from '../adapters/dexie/device-row.ts';
import { createSyncStore } from '../adapters/dexie/sync-store.ts';
import { createUpkeepStore } from '../adapters/dexie/upkeep-store.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createConsoleReporter } from '../adapters/system/console-reporter.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { keepUp as keepUpWith } from '../app/sync/keep-up.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** The log's upkeep, in a page. Nobody waits for it; what didn't work out is tried again when the dashboard is opened next. */
export async function keepUp(): Promise<void> {
  const secondCopy = createSecondCopy(browser.storage.local);
  const database = openDatabase();
  const ready = ensureDevice(database, secondCopy, systemClock, randomBytes);
  const ports = createAccountPorts(createSyncStore(database, systemClock, ready), secondCopy);
  await ready
    .then(() => keepUpWith(ports, createUpkeepStore(database, systemClock)))
    .catch(createConsoleReporter().report);
  database.close();
}
