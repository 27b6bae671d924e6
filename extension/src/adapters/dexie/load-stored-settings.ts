import type { StoredSettings } from '../../ports/settings-store.ts';
import type { Database } from './database.ts';
import type { RegisterRow } from './schema.ts';

/** Registers are named for what they hold; one setting is one register, so that two devices never undo each other's. */
export const SETTING_PREFIX = 'setting/';

export async function loadStoredSettings(database: Database): Promise<StoredSettings> {
  return settingsOf(await database.registers.where('key').startsWith(SETTING_PREFIX).toArray());
}

export function settingsOf(rows: readonly RegisterRow[]): StoredSettings {
  return Object.fromEntries(rows.map((row) => [row.key.slice(SETTING_PREFIX.length), row.value]));
}
