import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';

export async function loadSummaries(
  database: Database,
  first: LocalDay,
  last: LocalDay,
): Promise<readonly DaySummary[]> {
  const rows = await database.daySummaries.where('day').between(first, last, true, true).toArray();
  return rows.map((row) => row.summary);
}
