import { parseLocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { loadStoredSettings } from './load-stored-settings.ts';
import { loadSummaries } from './load-summaries.ts';
import { loadSyncStatus } from './load-sync-status.ts';
import { readStoredToday } from './read-stored-today.ts';
import { createDisk, drinkOfWater, LAPTOP, MONDAY_NINE } from './stores.test-kit.ts';

const DAY = 86_400_000;

it('finds in one look what the live queries tell', async () => {
  const disk = createDisk();
  const { database, entries, settings } = disk.open();
  const longAgo = drinkOfWater({ startTime: MONDAY_NINE - 40 * DAY });
  await entries.appendAll({ facts: [longAgo], nudgeState: { dueAt: 1 }, session: { step: 1 } });
  await entries.appendAll({ facts: [drinkOfWater({ id: { by: 'person', device: LAPTOP, count: 2 } })] });
  await settings.save({ theme: 'dark', breakMinutes: 4 });

  const day = (text: string) => present(parseLocalDay(text), 'day');
  const days = await loadSummaries(database, day('2026-10-26'), day('2026-11-24'));
  expect(await readStoredToday(disk.place, MONDAY_NINE, 0)).toEqual({
    state: { nudgeState: { dueAt: 1 }, session: { step: 1 } },
    settings: await loadStoredSettings(database),
    sync: await loadSyncStatus(database),
    days,
  });
  expect(await loadStoredSettings(database)).toEqual({ theme: 'dark', breakMinutes: 4 });
  expect(days.map((summary) => summary.day)).toEqual(['2026-11-23']);
});

it('makes no database where there is none', async () => {
  const { place } = createDisk();
  expect(await readStoredToday(place, MONDAY_NINE, 0)).toBeNull();
  expect(await place.indexedDB.databases()).toEqual([]);
});

it('leaves a device without a name, and a database of another version, to the usual way', async () => {
  const { place } = createDisk();
  const database = openDatabase(place);
  await database.open();
  expect(await readStoredToday(place, MONDAY_NINE, 0)).toBeNull();
  database.close();
  await raiseVersion(place.indexedDB, place.name);
  expect(await readStoredToday(place, MONDAY_NINE, 0)).toBeNull();
});

function raiseVersion(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1_000);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}
