import type { AnyFact } from '../log/fact.ts';
import {
  addDays,
  type LocalDay,
  localDayToUtcDay,
  type UtcDay,
  type UtcMonth,
  utcDayOf,
  utcMonthOf,
} from '../time/local-day.ts';
import type { SyncRecord } from './record.ts';

/**
 * Where a record is filed: the UTC day of a fact's start, or null for what belongs to no day (registers, zone changes, data
 * sources). UTC, so that a revised offset moves nothing, and a month on the wire is an exact union of drawers
 * (docs/decisions/020-utc-drawers.md).
 */
export type Drawer = UtcDay | null;

export function drawerOf(record: SyncRecord): Drawer {
  switch (record.kind) {
    case 'fact':
      return drawerOfFact(record);
    case 'register':
      return null;
    case 'retraction':
    case 'unknown':
      return record.day;
  }
}

export function drawerOfFact(fact: Pick<AnyFact, 'type' | 'startTime'>): Drawer {
  return fact.type === 'zoneChange' || fact.type === 'dataSource' ? null : utcDayOf(fact.startTime);
}

/** The month a record travels in; 0 for what belongs to none. */
export function monthOf(record: SyncRecord): UtcMonth {
  const drawer = drawerOf(record);
  return drawer === null ? 0 : utcMonthOf(drawer);
}

/**
 * The drawers that can hold something of a local day, oldest first. Offsets run from −12 to +14 hours, so the day itself
 * lies in three; the fourth holds the evening before, where a night's sleep begins.
 */
export function drawersOfLocalDay(day: LocalDay): readonly UtcDay[] {
  const middle = localDayToUtcDay(day);
  return [middle - 2, middle - 1, middle, middle + 1];
}

/** The local days whose summary a change in a drawer can touch: the converse of `drawersOfLocalDay`. */
export function localDaysOfDrawer(drawer: UtcDay): readonly LocalDay[] {
  const epoch = '1970-01-01' as LocalDay;
  return [-1, 0, 1, 2].map((shift) => addDays(epoch, drawer + shift));
}
