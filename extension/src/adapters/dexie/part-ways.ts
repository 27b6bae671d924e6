import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { drawerOf, localDaysOfDrawer } from '@unslouch/shared/domain/sync/drawer.ts';
import { forgetIdentities, splitIdentity } from '@unslouch/shared/domain/sync/split-identity.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { WholeLog } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { dayToRow, drawerKey, rowToDay } from './drawer.ts';
import { sendAgain } from './send-again.ts';
import { writeRecords } from './write-records.ts';
import { writeSummaries } from './write-summaries.ts';

/** See `SyncStore.partWays`. Inside the caller's transaction. */
export async function partWays(
  database: Database,
  device: DeviceId,
  { told, lacked }: WholeLog,
  now: EpochMs,
): Promise<void> {
  const own = await loadDeviceRow(database);
  const rows = await database.outbox.toArray();
  const waiting = rows.map(({ row = 0, month, records }) => ({ row, month, records: decodeRecords(records).records }));
  let { count } = own;
  const split = splitIdentity(waiting, own.id, told, () => ({ by: 'person', device, count: ++count }));

  await database.inFlight.clear();
  await database.meta.put({ ...own, id: device, count });
  await database.outbox.bulkPut(
    split.waiting.map(({ row, month, records }) => ({ row, month, records: encodeRecords(records) })),
  );
  const drawers = new Set(waiting.flatMap(({ records }) => records.filter((r) => r.kind !== 'register').map(drawerOf)));
  for (const drawer of drawers) {
    const held = rowToDay(drawer, await database.dayRecords.get(drawerKey(drawer)));
    await database.dayRecords.put(dayToRow(forgetIdentities(held, split.forgotten)));
  }
  await writeRecords(database, [...told, ...split.waiting.flatMap(({ records }) => records)], now);
  await sendAgain(database, lacked);
  await writeSummaries(
    database,
    [...drawers].flatMap((drawer) => (drawer === null ? [] : localDaysOfDrawer(drawer))),
  );
}
