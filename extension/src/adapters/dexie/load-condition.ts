import type { Condition } from '../../ports/data-store.ts';
import type { Database } from './database.ts';
import { loadMeta } from './load-meta.ts';
import { loadStoredSettings } from './load-stored-settings.ts';

const LATEST = 200;

export async function loadCondition(database: Database): Promise<Condition> {
  const [settings, decisions, session, account, status, quarantine, rows] = await Promise.all([
    loadStoredSettings(database),
    database.decisions.orderBy('at').reverse().limit(LATEST).toArray(),
    database.state.get('session'),
    loadMeta(database, 'account'),
    loadMeta(database, 'status'),
    database.quarantine.toArray(),
    Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const)),
  ]);
  return {
    schema: database.verno,
    rows: Object.fromEntries(rows),
    settings,
    decisions: decisions.map(({ decision }) => decision as Condition['decisions'][number]),
    sessionRuns: session !== undefined,
    sync: { on: account !== undefined, problem: status?.problem ?? null, failures: status?.failures ?? 0 },
    keptAside: quarantine.map(({ problem }) => problem),
  };
}
