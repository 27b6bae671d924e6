import { joinFrontiers } from '@unslouch/shared/domain/sync/frontier.ts';
import { sealFrontier } from '@unslouch/shared/domain/sync/merge-segment.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { SealableMonth } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import { loadMonth } from './load-month.ts';
import { rowToFrontier } from './month-row.ts';

/** See `SyncStore.loadSealable`. Inside the caller's transaction. */
export async function loadSealable(database: Database, month: UtcMonth): Promise<SealableMonth | null> {
  const row = await database.months.get(month);
  const waits = await database.outbox.filter((waiting) => waiting.month === month).count();
  if (!row || row.unread || waits > 0) return null;
  const heads = new Map((await database.devices.toArray()).map(({ id, sequence }) => [id, sequence]));
  const unread = (await database.quarantine.toArray()).flatMap(({ from, device, sequence }) =>
    from === 'batch' && device !== null && sequence !== null ? [{ device, sequence }] : [],
  );
  const reach = joinFrontiers(sealFrontier(heads, unread), rowToFrontier(row.frontier));
  return {
    month,
    base: row.version,
    frontier: new Map([...reach].filter(([, sequence]) => sequence > 0)),
    records: await loadMonth(database, month),
  };
}
