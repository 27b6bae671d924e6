import type { Database } from './database.ts';

/** As they were stored: their owner parses them. */
export async function loadStateRows(database: Database) {
  const [nudge, session] = await database.state.bulkGet(['nudge', 'session']);
  return { nudgeState: nudge?.value as unknown, session: session?.value as unknown };
}
