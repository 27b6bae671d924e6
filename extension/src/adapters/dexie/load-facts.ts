import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { drawersOfLocalDay } from '@unslouch/shared/domain/sync/drawer.ts';
import { factsOfDrawers } from '@unslouch/shared/domain/sync/facts-of-drawers.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { rowToDay } from './drawer.ts';

/** The facts that began on these local days, by their start, without the retracted. */
export async function loadFacts(database: Database, first: LocalDay, last: LocalDay): Promise<readonly AnyFact[]> {
  const [from, to] = [Math.min(...drawersOfLocalDay(first)), Math.max(...drawersOfLocalDay(last))];
  const rows = await database.dayRecords.where('drawer').between(from, to, true, true).toArray();
  return factsOfDrawers(rows.map((row) => rowToDay(row.drawer, row)))
    .filter(({ startTime, offsetMinutes }) => {
      const day = localDayOf(startTime, offsetMinutes ?? 0);
      return day >= first && day <= last;
    })
    .toSorted((a, b) => a.startTime - b.startTime);
}
