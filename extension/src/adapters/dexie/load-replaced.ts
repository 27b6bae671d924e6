import type { ReplacedSetting } from '../../ports/settings-store.ts';
import type { Database } from './database.ts';
import { SETTING_PREFIX } from './load-stored-settings.ts';

/** Each setting's last value before this one, as long as it is kept (`write-registers.ts`); the latest change first. */
export async function loadReplaced(database: Database): Promise<readonly ReplacedSetting[]> {
  const rows = await database.registers.where('key').startsWith(SETTING_PREFIX).toArray();
  return rows
    .flatMap(({ key, previous }) =>
      previous.slice(0, 1).map((last) => ({ name: key.slice(SETTING_PREFIX.length), ...last })),
    )
    .toSorted((a, b) => b.replacedAt - a.replacedAt);
}
