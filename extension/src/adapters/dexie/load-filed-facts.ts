import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { factsOfDrawers } from '@unslouch/shared/domain/sync/facts-of-drawers.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { rowToDay } from './drawer.ts';

/** One row a UTC day: for a look at the last hours, where `loadFacts` would read four. */
export async function loadFiledFacts(database: Database, from: EpochMs, to: EpochMs): Promise<readonly AnyFact[]> {
  const rows = await database.dayRecords.where('drawer').between(utcDayOf(from), utcDayOf(to), true, true).toArray();
  return factsOfDrawers(rows.map((row) => rowToDay(row.drawer, row)));
}
