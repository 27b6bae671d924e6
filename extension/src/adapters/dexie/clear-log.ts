import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Database } from './database.ts';

/**
 * All tables at one stroke, and not the database itself: whoever has it open (the background, other pages) reads on in an
 * empty one. This browser goes on under a new name, so that no identity of the old one is ever given again. Also where the disk
 * is full (decision 160): what a torn write could cost goes anyway.
 */
export async function clearLog(database: Database, device: DeviceId, now: EpochMs): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await database.meta.add({ key: 'device', id: device, count: now, stamp: 0 });
  });
}
