import { mergeIntoDay } from '@unslouch/shared/domain/sync/day-document.ts';
import { type Drawer, drawerOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { Database } from './database.ts';
import { dayToRow, drawerKey, rowToDay } from './drawer.ts';
import { type DrawerChange, touchedDays } from './touched-days.ts';
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
  const changes = drawers
    .map((drawer, index): DrawerChange => {
      const former = rowToDay(drawer, rows[index]);
      return { former, ...mergeIntoDay(former, arriving.get(drawer) ?? []) };
    })
    .filter(({ changed }) => changed.length > 0);
  await database.dayRecords.bulkPut(changes.map(({ day }) => dayToRow(day)));
  const written = new Map(changes.map(({ day }) => [day.drawer, day]));
  await writeSummaries(database, await touchedDays(database, changes), written);
  return [...newRegisters, ...changes.flatMap(({ changed }) => changed)];
}
