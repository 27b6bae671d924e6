import type { RegisterWrite } from '../../ports/entry-store.ts';
import type { Database } from './database.ts';

export async function loadRegisters(database: Database, prefix: string): Promise<readonly RegisterWrite[]> {
  const rows = await database.registers.where('key').startsWith(prefix).toArray();
  return rows.map(({ key, value }) => ({ key, value }));
}
