import type { Database } from '../../adapters/dexie/database.ts';

/** What the inspector shows of the database, as it is stored. */
export interface Snapshot {
  readonly nudgeState: unknown;
  readonly session: unknown;
  /** Newest first. */
  readonly decisions: readonly { readonly id: string; readonly at: number; readonly decision: unknown }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly rows: Readonly<Record<string, number>>;
}

const LATEST = 200;

export async function readSnapshot(database: Database): Promise<Snapshot> {
  const [nudge, session, decisions, registers, rows] = await Promise.all([
    database.state.get('nudge'),
    database.state.get('session'),
    database.decisions.orderBy('at').reverse().limit(LATEST).toArray(),
    database.registers.toArray(),
    Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const)),
  ]);
  return {
    nudgeState: nudge?.value ?? null,
    session: session?.value ?? null,
    decisions,
    settings: Object.fromEntries(registers.map(({ key, value }) => [key, value])),
    rows: Object.fromEntries(rows),
  };
}
