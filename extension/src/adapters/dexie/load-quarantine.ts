import type { Quarantined } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';

export async function loadQuarantine(database: Database): Promise<readonly Quarantined[]> {
  return (await database.quarantine.toArray()).map((row) => ({ ...row, id: row.id ?? 0 }));
}
