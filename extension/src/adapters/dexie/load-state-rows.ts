import type { Database } from './database.ts';

/** As they were stored: their owner parses them. */
export async function loadStateRows(database: Database) {
  const [nudge, session, steps] = await database.state.bulkGet(['nudge', 'session', 'steps']);
  return {
    nudgeState: nudge?.value as unknown,
    session: session?.value as unknown,
    stepTotals: steps?.value as unknown,
  };
}
