import type { StoredImport } from '../../ports/import-store.ts';
import type { Database } from './database.ts';

/** Newest first. */
export async function loadImports(database: Database): Promise<readonly StoredImport[]> {
  return (await database.imports.toArray()).toSorted((a, b) => b.startedAt - a.startedAt);
}
