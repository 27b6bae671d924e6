import { mergeIntoDay } from '@unslouch/shared/domain/sync/day-document.ts';
import { type Drawer, drawerOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Database } from './database.ts';
import { dayToRow, drawerKey, rowToDay } from './drawer.ts';
import { groupBy } from './group-by.ts';
import { writeRegisters } from './write-registers.ts';
import { writeSummaries } from './write-summaries.ts';

/** Joins records into the log, inside the caller's transaction, and answers those that were news. */
export async function writeRecords(
  database: Database,
  records: readonly SyncRecord[],
  now: EpochMs,
): Promise<readonly SyncRecord[]> {
  const registers = records.filter((record): record is Register => record.kind === 'register');
  const newRegisters = await writeRegisters(database, registers, now);
  const arriving = groupBy(
    records.filter((record) => record.kind !== 'register'),
    drawerOf,
  );
  const drawers: readonly Drawer[] = [...arriving.keys()];
  const rows = await database.dayRecords.bulkGet(drawers.map(drawerKey));
  const merges = drawers
    .map((drawer, index) => mergeIntoDay(rowToDay(drawer, rows[index]), arriving.get(drawer) ?? []))
    .filter((merge) => merge.changed.length > 0);
  await database.dayRecords.bulkPut(merges.map((merge) => dayToRow(merge.day)));
  await writeSummaries(database, merges);
  return [...newRegisters, ...merges.flatMap((merge) => merge.changed)];
}
