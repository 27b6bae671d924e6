import { decodeRecords } from '@unslouch/shared/domain/sync/codec/decode-records.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { type DayDocument, emptyDay, mergeIntoDay, recordsOfDay } from '@unslouch/shared/domain/sync/day-document.ts';
import type { Drawer } from '@unslouch/shared/domain/sync/drawer.ts';
import type { UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { DayRecordsRow } from './schema.ts';

/** IndexedDB has no key for "no day": a day in the year -768 stands for it. */
export const DAYLESS: UtcDay = -1_000_000;

export function drawerKey(drawer: Drawer): UtcDay {
  return drawer ?? DAYLESS;
}

export function rowToDay(drawer: Drawer, row: DayRecordsRow | undefined): DayDocument {
  return row ? mergeIntoDay(emptyDay(drawer), decodeRecords(row.records).records).day : emptyDay(drawer);
}

export function dayToRow(day: DayDocument): DayRecordsRow {
  const row = { drawer: drawerKey(day.drawer), records: encodeRecords(recordsOfDay(day)) };
  return day.unknown.size > 0 ? { ...row, unknown: 1 } : row;
}
