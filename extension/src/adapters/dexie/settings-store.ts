import type { EntryStore } from '../../ports/entry-store.ts';
import type { SecondCopy } from '../../ports/second-copy.ts';
import type { SettingsStore, StoredSettings } from '../../ports/settings-store.ts';
import type { Database } from './database.ts';

/** Registers are named for what they hold; one setting is one register, so that two devices never undo each other's. */
const PREFIX = 'setting/';

export function createSettingsStore(database: Database, entries: EntryStore, secondCopy: SecondCopy): SettingsStore {
  return {
    async load() {
      const stored = await loadStoredSettings(database).catch(() => null);
      if (stored && Object.keys(stored).length > 0) return stored;
      return (await secondCopy.load()).settings ?? {};
    },
    async save(changes) {
      const registers = Object.entries(changes).map(([name, value]) => ({ key: PREFIX + name, value }));
      await entries.appendAll({ registers });
      await secondCopy.save({ settings: await loadStoredSettings(database) });
    },
    async loadPrevious(name) {
      return (await database.registers.get(PREFIX + name))?.previous ?? [];
    },
  };
}

export async function loadStoredSettings(database: Database): Promise<StoredSettings> {
  const rows = await database.registers.where('key').startsWith(PREFIX).toArray();
  return Object.fromEntries(rows.map((row) => [row.key.slice(PREFIX.length), row.value]));
}
