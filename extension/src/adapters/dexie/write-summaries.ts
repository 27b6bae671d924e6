import { summariseDay } from '@unslouch/shared/domain/log/day-summary.ts';
import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { drawersOfLocalDay } from '@unslouch/shared/domain/sync/drawer.ts';
import { factsOfDrawers } from '@unslouch/shared/domain/sync/facts-of-drawers.ts';
import type { LocalDay, UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/** Makes the summaries of these days anew, from the drawers around each, inside the caller's transaction. */
export async function writeSummaries(database: Database, days: readonly LocalDay[]): Promise<void> {
  if (days.length === 0) return;
  const drawers = [...new Set(days.flatMap(drawersOfLocalDay))];
  const [dayless, ...rows] = await database.dayRecords.bulkGet([DAYLESS, ...drawers]);
  const documents = new Map(drawers.map((drawer, index) => [drawer, rowToDay(drawer, rows[index])]));
  const sources = [...rowToDay(null, dayless).facts.values()].filter((fact) => fact.type === 'dataSource');
  const made = days.map((day) => ({ day, summary: summaryOf(day, documents, sources) }));
  await database.daySummaries.bulkPut(made.flatMap(({ day, summary }) => (summary ? { day, summary } : [])));
  await database.daySummaries.bulkDelete(made.flatMap(({ day, summary }) => (summary ? [] : day)));
}

function summaryOf(
  day: LocalDay,
  documents: ReadonlyMap<UtcDay, ReturnType<typeof rowToDay>>,
  sources: readonly AnyFact[],
) {
  const around = drawersOfLocalDay(day).flatMap((drawer) => documents.get(drawer) ?? []);
  return summariseDay(day, factsOfDrawers(around), sources);
}
