import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';

export function summariseDay(day: LocalDay, records: readonly SyncRecord[]): object | null {
  const facts = records.filter((r) => r.kind === 'fact' && localDayOf(r.startTime, r.offsetMinutes ?? 0) === day);
  return facts.length === 0 ? null : { day, facts: facts.length };
}
