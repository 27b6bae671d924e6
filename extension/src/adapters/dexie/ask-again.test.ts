import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { askAgain } from './ask-again.ts';
import { openDatabase } from './database.ts';

afterEach(() => void vi.useRealTimers());

/** As Chromium while its disk is full. */
class RefusingFactory extends IDBFactory {
  full = true;
  override open(name: string, version?: number): IDBOpenDBRequest {
    if (this.full) throw new DOMException('Internal error opening backing store', 'AbortError');
    return super.open(name, version);
  }
}

it('opens once there is room, though it was refused before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const disk = new RefusingFactory();
  const database = openDatabase({ name: 'full', indexedDB: disk, IDBKeyRange });
  askAgain(database);
  await expect(database.state.count()).rejects.toThrow(/backing store/);
  disk.full = false;
  await expect(database.state.count()).rejects.toThrow(/backing store/);
  vi.advanceTimersByTime(1_000);
  expect(await database.state.count()).toBe(0);
  database.close();
});
