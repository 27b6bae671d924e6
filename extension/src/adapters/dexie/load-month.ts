import { recordsOfDay } from '@unslouch/shared/domain/sync/day-document.ts';
import type { Register, SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { firstDayOfMonth, type UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Database } from './database.ts';
import { DAYLESS, rowToDay } from './drawer.ts';

/** Every record of a month that the log holds; month 0 is what belongs to none. */
export async function loadMonth(database: Database, month: UtcMonth): Promise<readonly SyncRecord[]> {
  if (month === 0) {
    const registers = await database.registers.toArray();
    const dayless = recordsOfDay(rowToDay(null, await database.dayRecords.get(DAYLESS)));
    return [
      ...dayless,
      ...registers.map(({ key, value, stamp }): Register => ({ kind: 'register', key, value, stamp })),
    ];
  }
  const within = database.dayRecords.where('drawer');
  const rows = await within.between(firstDayOfMonth(month), firstDayOfMonth(month + 1)).toArray();
  return rows.flatMap((row) => recordsOfDay(rowToDay(row.drawer, row)));
}
