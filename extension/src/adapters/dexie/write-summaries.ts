import { type Drawer, drawersOfLocalDay, localDaysOfDrawer } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Database } from './database.ts';
import { rowToDay } from './drawer.ts';
import { summariseDay } from './summarise-day.ts';

/** Makes the summaries anew that a change in these drawers can touch, inside the caller's transaction. */
export async function writeSummaries(database: Database, drawers: readonly Drawer[]): Promise<void> {
  const touched = [...new Set(drawers.flatMap((drawer) => (drawer === null ? [] : localDaysOfDrawer(drawer))))];
  const needed = [...new Set(touched.flatMap(drawersOfLocalDay))];
  const rows = await database.dayRecords.bulkGet(needed);
  const documents = new Map(needed.map((drawer, index) => [drawer, rowToDay(drawer, rows[index])]));
  const summaries = touched.map((day) => ({
    day,
    summary: summariseDay(
      day,
      drawersOfLocalDay(day).flatMap((drawer) => documents.get(drawer) ?? []),
    ),
  }));
  await database.daySummaries.bulkPut(summaries.flatMap(({ day, summary }) => (summary ? { day, summary } : [])));
  await database.daySummaries.bulkDelete(summaries.flatMap(({ day, summary }) => (summary ? [] : day)));
}
