import { Dexie, type Table } from 'dexie';
import type { DeviceKeys, KeyStore } from '../../ports/key-store.ts';
import type { DatabasePlace } from './database.ts';
import { type Estimate, needRoom } from './need-room.ts';

const ONLY = 'this device';
const WORDS = 'words';

/** CryptoKeys clone into IndexedDB and nowhere else; extension storage would lose them without a word. */
export function createKeyStore(place: DatabasePlace = { name: 'unslouch-keys' }, estimate?: Estimate): KeyStore {
  const { name, ...engine } = place;
  const database = new Dexie(name, { ...engine, chromeTransactionDurability: 'strict' });
  database.version(1).stores({ keys: '' });
  const keys: Table<DeviceKeys, string> = database.table('keys');
  const words: Table<string, string> = database.table('keys');
  return {
    load: async () => (await keys.get(ONLY)) ?? null,
    async save(own) {
      await needRoom(estimate);
      await keys.put(own, ONLY);
    },
    loadWords: async () => (await words.get(WORDS)) ?? null,
    async saveWords(kept) {
      await needRoom(estimate);
      await (kept === null ? words.delete(WORDS) : words.put(kept, WORDS));
    },
    clear: () => keys.clear(),
  };
}
