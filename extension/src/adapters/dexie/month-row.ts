import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { KnownMonth } from '../../ports/sync-store.ts';
import type { Database } from './database.ts';
import type { MonthRow } from './schema.ts';

export async function loadMonthRow(database: Database, month: UtcMonth): Promise<MonthRow> {
  return (await database.months.get(month)) ?? newMonth(month);
}

export function newMonth(month: UtcMonth): MonthRow {
  return { month, version: 0, frontier: {}, unread: null, taken: {}, lateBytes: 0, lateSince: null };
}

export function rowToMonth({ taken: _taken, frontier, unread, ...row }: MonthRow): KnownMonth {
  return {
    ...row,
    frontier: rowToFrontier(frontier),
    unread: unread && { ...unread, frontier: rowToFrontier(unread.frontier) },
  };
}

export function rowToFrontier(row: MonthRow['frontier']): Frontier {
  return new Map(Object.entries(row) as [DeviceId, number][]);
}

export function frontierToRow(frontier: Frontier): MonthRow['frontier'] {
  return Object.fromEntries(frontier);
}
