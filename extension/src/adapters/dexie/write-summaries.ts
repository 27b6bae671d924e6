import { days } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay, UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { decodeRecords } from './drawer.ts';
import { MONTHLESS_DRAWER } from './schema.ts';
import { summariseDay } from './summarise-day.ts';

/** Makes the summaries anew that a change in these drawers can touch, from the drawers around each, inside the caller's transaction. */
export async function writeSummaries(database: Database, drawers: readonly UtcDay[]): Promise<void> {
  const touched = [...new Set(drawers.filter((drawer) => drawer !== MONTHLESS_DRAWER).flatMap(around))];
  const needed = [...new Set([...touched.flatMap(around)])];
  const rows = await database.dayRecords.bulkGet(needed);
  const records = new Map(needed.map((drawer, index) => [drawer, decodeRow(rows[index]?.records)]));
  for (const drawer of touched) {
    const day = utcDayToLocalDay(drawer);
    const summary = summariseDay(
      day,
      around(drawer).flatMap((neighbour) => records.get(neighbour) ?? []),
    );
    if (summary === null) await database.daySummaries.delete(day);
    else await database.daySummaries.put({ day, summary });
  }
}

/** A local day begins up to 14 hours before and ends up to 12 hours after its UTC namesake: one drawer on each side holds it all. */
function around(drawer: UtcDay): readonly UtcDay[] {
  return [drawer - 1, drawer, drawer + 1];
}

function decodeRow(bytes: Uint8Array | undefined) {
  return bytes ? decodeRecords(bytes) : [];
}

function utcDayToLocalDay(day: UtcDay): LocalDay {
  return new Date(days(day)).toISOString().slice(0, 10) as LocalDay;
}
