import { drawerOf } from '@unslouch/shared/domain/sync/drawer.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { OpenedSlot } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import { drawerKey } from './drawer.ts';
import { findDeleted, reachOfDeletion } from './find-deleted.ts';
import { loadMeta } from './load-meta.ts';
import { queueRecords } from './queue-records.ts';
import { writeRecords } from './write-records.ts';

/**
 * What is news goes out to the other devices; the relay may let the slots go once that is delivered. They are written together,
 * as a back-fill's days border on one another and each would be worked out four times; only where a source took something back
 * is written first what it may have told before. One beyond `reached` came ahead of its turn and comes again in it: what it takes
 * back may not have come yet, so only then may it go.
 */
export async function takeSlots(
  database: Database,
  clock: Clock,
  slots: readonly OpenedSlot[],
  reached: number,
): Promise<void> {
  if (slots.length === 0) return;
  let unwritten: SyncRecord[] = [];
  async function write(): Promise<void> {
    await queueRecords(database, await writeRecords(database, unwritten, clock.now()));
    unwritten = [];
  }
  for (const { records, deletions } of slots) {
    if (mayDelete(deletions.map(reachOfDeletion), unwritten)) await write();
    for (const record of records) unwritten.push(record);
    // Dexie loses its transaction after a hundred awaits that ask it nothing.
    if (deletions.length > 0) unwritten.push(...(await findDeleted(database, deletions)));
  }
  await write();
  const lastRow = (await database.outbox.orderBy('row').last())?.row ?? 0;
  const held = (await loadMeta(database, 'slots'))?.slots ?? [];
  const inTurn = slots.filter(({ sequence }) => sequence <= reached);
  const taken = inTurn.map(({ sequence }) => ({ sequence, lastRow }));
  await database.meta.put({ key: 'slots', slots: [...held, ...taken] });
}

function mayDelete(reaches: readonly ReturnType<typeof reachOfDeletion>[], records: readonly SyncRecord[]): boolean {
  if (reaches.length === 0) return false;
  const drawers = records.map((record) => drawerKey(drawerOf(record)));
  return reaches.some(({ first, last }) => drawers.some((drawer) => drawer >= first && drawer <= last));
}
