/**
 * The popup's first look at the database: one connection, one transaction, every question asked at once, with nothing but
 * the browser's own interface, so that it can be under way before any library is there. Dexie takes over for all that changes
 * later, and reads alone where this finds anything that it doesn't know: no database yet, or one of another version.
 */
import { addDays, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { PROGRAMME_DAYS } from '@unslouch/shared/domain/workout/programme/programme-days.ts';
import type { StoredToday } from '../../ports/stored-today.ts';
import type { DatabasePlace } from './database.ts';
import { SETTING_PREFIX, settingsOf } from './load-stored-settings.ts';
import { type DaySummaryRow, type MetaRow, type RegisterRow, SCHEMA_VERSION, type StateRow } from './schema.ts';
import { syncStatusOf } from './sync-status-of.ts';

/** How Dexie writes a version into the database. */
const NATIVE_VERSION = SCHEMA_VERSION * 10;

/** Null where the database must be asked in the usual way. Leaves nothing open and makes nothing. */
export async function readStoredToday(
  { name, indexedDB, IDBKeyRange }: Required<DatabasePlace>,
  now: number,
  offsetMinutes: number,
): Promise<StoredToday | null> {
  const database = await openExisting(indexedDB, name);
  if (database === null) return null;
  try {
    if (database.version !== NATIVE_VERSION) return null;
    return await readAll(database, IDBKeyRange, localDayOf(now, offsetMinutes));
  } finally {
    database.close();
  }
}

function openExisting(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort(); // there is none: making it is not our business
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => result.close();
      resolve(result);
    };
  });
}

async function readAll(
  database: IDBDatabase,
  ranges: typeof globalThis.IDBKeyRange,
  today: ReturnType<typeof localDayOf>,
): Promise<StoredToday | null> {
  const names = ['state', 'registers', 'daySummaries', 'meta', 'outbox', 'quarantine'] as const;
  const transaction = database.transaction(names, 'readonly');
  const table = (name: (typeof names)[number]) => transaction.objectStore(name);
  const weeks = ranges.bound(addDays(today, -PROGRAMME_DAYS), addDays(today, 1));
  const settings = ranges.bound(SETTING_PREFIX, `${SETTING_PREFIX}\uffff`);
  const [states, registers, days, metas, waiting, quarantined] = await Promise.all([
    answer<StateRow[]>(table('state').getAll()),
    answer<RegisterRow[]>(table('registers').getAll(settings)),
    answer<DaySummaryRow[]>(table('daySummaries').getAll(weeks)),
    answer<MetaRow[]>(table('meta').getAll()),
    answer(table('outbox').count()),
    answer(table('quarantine').count()),
  ]);
  const meta = <K extends MetaRow['key']>(key: K) =>
    metas.find((row): row is Extract<MetaRow, { key: K }> => row.key === key);
  const device = meta('device');
  if (device === undefined) return null;
  const state = (key: StateRow['key']): unknown => states.find((row) => row.key === key)?.value;
  return {
    state: { nudgeState: state('nudge'), session: state('session') },
    settings: settingsOf(registers),
    sync: syncStatusOf({ device, account: meta('account'), status: meta('status') }, waiting, quarantined),
    days: days.map((row) => row.summary),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
