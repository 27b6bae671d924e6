import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { createKeyStore } from './key-store.ts';

const MEGABYTE = 1024 ** 2;

/** A disk whose free bytes are told as Chromium does to whoever may use all of it. */
function createSmallDisk() {
  const disk = { free: 100 * MEGABYTE };
  const place = { name: 'small', indexedDB: new IDBFactory(), IDBKeyRange };
  return { disk, place, estimate: async () => ({ quota: 5_000 + disk.free, usage: 5_000 }) };
}

describe('a write on a disk that is nearly full', () => {
  it('is not begun, and goes through once there is room', async () => {
    const { disk, place, estimate } = createSmallDisk();
    const database = openDatabase(place, estimate);
    const lacked = { key: 'lacked', lastRow: 1 } as const;
    const begun: string[] = [];
    const save = () =>
      database.write([database.meta], async () => {
        begun.push('save');
        await database.meta.put(lacked);
      });

    disk.free = 15 * MEGABYTE;
    await expect(save()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(begun).toEqual([]);
    expect(await database.meta.count()).toBe(0);

    disk.free = 17 * MEGABYTE;
    await save();
    expect(await database.meta.toArray()).toEqual([lacked]);
  });

  it('keeps no key and no words either, and says so', async () => {
    const { disk, place, estimate } = createSmallDisk();
    const keys = createKeyStore(place, estimate);
    disk.free = 0;
    await expect(keys.saveWords('twelve words')).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await keys.loadWords()).toBeNull();
    disk.free = 100 * MEGABYTE;
    await keys.saveWords('twelve words');
    expect(await keys.loadWords()).toBe('twelve words');
  });

  it('is made where the browser does not tell', async () => {
    const { place } = createSmallDisk();
    for (const estimate of [() => undefined, async () => ({})]) {
      const database = openDatabase(place, estimate);
      await database.write([database.meta], async () => database.meta.put({ key: 'lacked', lastRow: 1 }));
      expect(await database.meta.count()).toBe(1);
      database.close();
    }
  });
});
