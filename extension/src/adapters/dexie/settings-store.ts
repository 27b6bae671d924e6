import type { EntryStore } from '../../ports/entry-store.ts';
import type { SecondCopy } from '../../ports/second-copy.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import type { Database } from './database.ts';
import { loadStoredSettings, SETTING_PREFIX } from './load-stored-settings.ts';

export function createSettingsStore(database: Database, entries: EntryStore, secondCopy: SecondCopy): SettingsStore {
  return {
    async load() {
      const stored = await loadStoredSettings(database).catch(() => null);
      if (stored && Object.keys(stored).length > 0) return stored;
      return (await secondCopy.load()).settings ?? {};
    },
    async save(changes) {
      const registers = Object.entries(changes).map(([name, value]) => ({ key: SETTING_PREFIX + name, value }));
      await entries.appendAll({ registers });
      await secondCopy.save({ settings: await loadStoredSettings(database) });
    },
    async loadPrevious(name) {
      return (await database.registers.get(SETTING_PREFIX + name))?.previous ?? [];
    },
  };
}
