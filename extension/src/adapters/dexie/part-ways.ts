import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { emptyDay, mergeIntoDay, recordsOfDay } from '@unslouch/shared/domain/sync/day-document.ts';
import { drawerOf, localDaysOfDrawer } from '@unslouch/shared/domain/sync/drawer.ts';
import { type FactKey, factKey } from '@unslouch/shared/domain/sync/fact-key.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { Database } from './database.ts';
import { loadDeviceRow } from './device-row.ts';
import { dayToRow, drawerKey, rowToDay } from './drawer.ts';
import { writeSummaries } from './write-summaries.ts';

/** See `SyncStore.partWays`. Inside the caller's transaction. */
export async function partWays(database: Database, device: DeviceId): Promise<void> {
  const row = await loadDeviceRow(database);
  const rows = await database.outbox.toArray();
  const waiting = rows.map((outboxRow) => ({ outboxRow, records: decodeRecords(outboxRow.records).records }));
  const own = new Set(waiting.flatMap(({ records }) => records.flatMap((record) => newHere(record, row.id))));
  const renamed = (record: SyncRecord) => rename(record, own, device);

  await database.outbox.bulkPut(
    waiting.map(({ outboxRow, records }) => ({ ...outboxRow, records: encodeRecords(records.map(renamed)) })),
  );
  await database.inFlight.clear();
  const drawers = new Set(waiting.flatMap(({ records }) => records.filter((r) => r.kind !== 'register').map(drawerOf)));
  for (const drawer of drawers) {
    const document = rowToDay(drawer, await database.dayRecords.get(drawerKey(drawer)));
    const { day } = mergeIntoDay(emptyDay(drawer), recordsOfDay(document).map(renamed));
    await database.dayRecords.put(dayToRow(day));
    if (drawer !== null) await writeSummaries(database, localDaysOfDrawer(drawer));
  }
  await database.meta.put({ ...row, id: device });
}

/** Facts that this device made and nobody else has: their first revision still waits. */
function newHere(record: SyncRecord, device: DeviceId): FactKey[] {
  const made = record.kind === 'fact' && record.revision === 0 && record.life === 1;
  return made && record.id.by === 'person' && record.id.device === device ? [factKey(record.id)] : [];
}

function rename(record: SyncRecord, own: ReadonlySet<FactKey>, device: DeviceId): SyncRecord {
  if (record.kind === 'fact' && own.has(factKey(record.id)))
    return { ...record, id: { ...record.id, device } } as AnyFact;
  if (record.kind === 'retraction' && own.has(factKey(record.fact)))
    return { ...record, fact: { ...record.fact, device } as typeof record.fact };
  return record;
}
