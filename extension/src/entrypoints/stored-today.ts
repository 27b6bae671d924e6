import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readStoredToday } from '../adapters/dexie/read-stored-today.ts';
import { DATABASE_NAME } from '../adapters/dexie/schema.ts';

/**
 * The popup's first script, a file of its own: the database answers while the other scripts are fetched. Whatever goes wrong
 * here meets the popup again when it asks in the usual way, and is told there.
 */
export default defineUnlistedScript(() => {
  const place = { name: DATABASE_NAME, indexedDB, IDBKeyRange };
  const offsetMinutes = -new Date().getTimezoneOffset();
  globalThis.firstLook = readStoredToday(place, Date.now(), offsetMinutes).catch(() => null);
});
