import { joinFrontiers } from '@unslouch/shared/domain/sync/frontier.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { groupBy } from '@unslouch/shared/lib/group.ts';
import type { TakenBatch } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import { frontierToRow, newMonth, rowToFrontier } from './month-row.ts';

/** Counts batches for the segments of their months, inside the caller's transaction. */
export async function countBatches(database: Database, batches: readonly TakenBatch[], now: EpochMs): Promise<void> {
  const byMonth = [...groupBy(batches, (batch) => batch.month)];
  const rows = await database.months.bulkGet(byMonth.map(([month]) => month));
  await database.months.bulkPut(
    byMonth.map(([month, ofMonth], index) => {
      const row = rows[index] ?? newMonth(month);
      const late = ofMonth.filter(({ device, to }) => (row.frontier[device] ?? 0) < to);
      const reached = new Map(ofMonth.map(({ device, to }) => [device, to]));
      return {
        ...row,
        taken: frontierToRow(joinFrontiers(rowToFrontier(row.taken), reached)),
        lateBytes: late.reduce((sum, { bytes }) => sum + bytes, row.lateBytes),
        lateSince: row.lateSince ?? (late.length > 0 ? now : null),
      };
    }),
  );
}
