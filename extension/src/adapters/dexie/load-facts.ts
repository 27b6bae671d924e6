import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { type LocalDay, localDayOf, localDayToUtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { type DrawerRecord, decodeRecords, joinRecords } from './drawer.ts';

/** The facts that began on these local days, joined over the drawers around them, without the retracted, by start. */
export async function loadFacts(database: Database, first: LocalDay, last: LocalDay): Promise<readonly AnyFact[]> {
  const rows = await database.dayRecords
    .where('drawer')
    .between(localDayToUtcDay(first) - 1, localDayToUtcDay(last) + 1, true, true)
    .toArray();
  const records = rows.flatMap((row) => decodeRecords(row.records)) as DrawerRecord[];
  return joinRecords([], records)
    .filter((record): record is AnyFact => record.kind === 'fact')
    .filter(({ startTime, offsetMinutes }) => {
      const day = localDayOf(startTime, offsetMinutes ?? 0);
      return day >= first && day <= last;
    })
    .sort((a, b) => a.startTime - b.startTime);
}
