import type { DayDocument } from '@unslouch/shared/domain/sync/day-document.ts';
import { type LocalDay, localDayOf } from '@unslouch/shared/domain/time/local-day.ts';

export function summariseDay(day: LocalDay, documents: readonly DayDocument[]): object | null {
  const facts = documents
    .flatMap((d) => [...d.facts.values()])
    .filter((r) => localDayOf(r.startTime, r.offsetMinutes ?? 0) === day);
  return facts.length === 0 ? null : { day, facts: facts.length };
}
