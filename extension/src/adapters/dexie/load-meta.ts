import type { Database } from './database.ts';
import type { MetaRow } from './schema.ts';

/** The row of that name, typed by its name. */
export async function loadMeta<K extends MetaRow['key']>(
  database: Database,
  key: K,
): Promise<Extract<MetaRow, { key: K }> | undefined> {
  return (await database.meta.get(key)) as Extract<MetaRow, { key: K }> | undefined;
}
