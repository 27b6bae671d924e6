import { Dexie, type Table } from 'dexie';
import type { DeviceKeys, KeyStore } from '../../ports/key-store.ts';
import type { DatabasePlace } from './database.ts';

const ONLY = 'this device';

/** CryptoKeys clone into IndexedDB and nowhere else; extension storage would lose them without a word. */
export function createKeyStore(place: DatabasePlace = { name: 'unslouch-keys' }): KeyStore {
  const { name, ...engine } = place;
  const database = new Dexie(name, { ...engine, chromeTransactionDurability: 'strict' });
  database.version(1).stores({ keys: '' });
  const keys: Table<DeviceKeys, string> = database.table('keys');
  return {
    load: async () => (await keys.get(ONLY)) ?? null,
    async save(own) {
      await keys.put(own, ONLY);
    },
    clear: () => keys.clear(),
  };
}
