import { summariseDay } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { DayDocument } from '@unslouch/shared/domain/sync/day-document.ts';
import { type Drawer, drawersOfLocalDay } from '@unslouch/shared/domain/sync/drawer.ts';
import { factsOfDrawers } from '@unslouch/shared/domain/sync/facts-of-drawers.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/**
 * Makes the summaries of these days anew, from the drawers around each, inside the caller's transaction. `known`: drawers as
 * they were just written, so that they needn't be read and unpacked again.
 */
export async function writeSummaries(
  database: Database,
  days: readonly LocalDay[],
  known: ReadonlyMap<Drawer, DayDocument> = new Map(),
): Promise<void> {
  if (days.length === 0) return;
  const drawers = [...new Set(days.flatMap(drawersOfLocalDay))];
  const unread = drawers.filter((drawer) => !known.has(drawer));
  const [dayless, ...rows] = await database.dayRecords.bulkGet([DAYLESS, ...unread]);
  const documents = new Map([
    ...known,
    ...unread.map((drawer, index) => [drawer, rowToDay(drawer, rows[index])] as const),
  ]);
  const sources = [...rowToDay(null, dayless).facts.values()].filter((fact) => fact.type === 'dataSource');
  const made = days.map((day) => ({ day, summary: summaryOf(day, documents, sources) }));
  await database.daySummaries.bulkPut(made.flatMap(({ day, summary }) => (summary ? { day, summary } : [])));
  await database.daySummaries.bulkDelete(made.flatMap(({ day, summary }) => (summary ? [] : day)));
}

function summaryOf(day: LocalDay, documents: ReadonlyMap<Drawer, DayDocument>, sources: readonly AnyFact[]) {
  const around = drawersOfLocalDay(day).flatMap((drawer) => documents.get(drawer) ?? []);
  return summariseDay(day, factsOfDrawers(around), sources);
}
