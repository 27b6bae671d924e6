import type { FactId } from '@unslouch/shared/domain/log/fact.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { type UtcDay, type UtcMonth, utcDayOf, utcMonthOf } from '@unslouch/shared/domain/time/local-day.ts';
import { MONTHLESS_DRAWER } from './schema.ts';

/** Everything but registers lies in a drawer. */
export type DrawerRecord = Exclude<SyncRecord, Register>;

export function drawerOf(record: DrawerRecord): UtcDay {
  if (record.kind !== 'fact') return record.day ?? MONTHLESS_DRAWER;
  return record.type === 'zoneChange' || record.type === 'dataSource' ? MONTHLESS_DRAWER : utcDayOf(record.startTime);
}

export function monthOf(record: SyncRecord): UtcMonth {
  if (record.kind === 'register') return 0;
  const drawer = drawerOf(record);
  return drawer === MONTHLESS_DRAWER ? 0 : utcMonthOf(drawer);
}

export function encodeRecords(records: readonly SyncRecord[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(records));
}

export function decodeRecords(bytes: Uint8Array): readonly SyncRecord[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as SyncRecord[];
}

export function joinRecords(have: readonly DrawerRecord[], incoming: readonly DrawerRecord[]): readonly DrawerRecord[] {
  const joined = new Map<string, DrawerRecord>();
  for (const record of [...have, ...incoming]) {
    const key = keyOf(record);
    const former = joined.get(key);
    if (!former || rank(record) > rank(former)) joined.set(key, record);
  }
  return [...joined.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function keyOf(record: DrawerRecord): string {
  if (record.kind === 'unknown') return `unknown ${record.tag} ${record.bytes.join()}`;
  return `${record.kind} ${idKey(record.kind === 'fact' ? record.id : record.fact)}`;
}

function idKey(id: FactId): string {
  return JSON.stringify(Object.values(id));
}

function rank(record: DrawerRecord): string {
  if (record.kind === 'unknown') return '';
  const revision = record.kind === 'fact' ? record.revision : 0;
  const value = record.kind === 'fact' ? JSON.stringify(record.value) : '';
  return `${String(record.life).padStart(6, '0')} ${String(revision).padStart(16, '0')} ${value}`;
}
