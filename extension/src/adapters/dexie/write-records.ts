import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { equalBytes } from '@unslouch/shared/lib/bytes.ts';
import type { Database } from './database.ts';
import { type DrawerRecord, decodeRecords, drawerOf, encodeRecords, joinRecords } from './drawer.ts';
import { groupBy } from './group-by.ts';
import type { DayRecordsRow } from './schema.ts';
import { writeRegisters } from './write-registers.ts';
import { writeSummaries } from './write-summaries.ts';

/**
 * Joins records into the log, inside the caller's transaction, and answers those that may be news: records that were there
 * already leave every row as it was.
 */
export async function writeRecords(
  database: Database,
  records: readonly SyncRecord[],
  now: EpochMs,
): Promise<readonly SyncRecord[]> {
  const newRegisters = await writeRegisters(database, records.filter(isRegister), now);
  const incoming = groupBy(records.filter(isDrawerRecord), drawerOf);
  const drawers = [...incoming.keys()];
  const rows = await database.dayRecords.bulkGet(drawers);
  const changed: DayRecordsRow[] = [];
  const news: SyncRecord[] = [...newRegisters];
  drawers.forEach((drawer, index) => {
    const former = rows[index]?.records;
    const arriving = incoming.get(drawer) ?? [];
    const joined = joinRecords(former ? decodeRecords(former).filter(isDrawerRecord) : [], arriving);
    const encoded = encodeRecords(joined);
    if (former && equalBytes(former, encoded)) return;
    const row = { drawer, records: encoded };
    changed.push(joined.some((record) => record.kind === 'unknown') ? { ...row, unknown: 1 } : row);
    news.push(...arriving);
  });
  await database.dayRecords.bulkPut(changed);
  await writeSummaries(
    database,
    changed.map((row) => row.drawer),
  );
  return news;
}

function isRegister(record: SyncRecord): record is Register {
  return record.kind === 'register';
}

function isDrawerRecord(record: SyncRecord): record is DrawerRecord {
  return record.kind !== 'register';
}
