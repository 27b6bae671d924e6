import { emptyDay, recordsOfDay } from '@unslouch/shared/domain/sync/day-document.ts';
import { joinFrontiers } from '@unslouch/shared/domain/sync/frontier.ts';
import { sealFrontier } from '@unslouch/shared/domain/sync/merge-segment.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { SealableMonth, UpkeepStore } from '../../ports/upkeep-store.ts';
import { applyPulled } from './apply-pulled.ts';
import type { Database } from './database.ts';
import { DAYLESS, dayToRow, rowToDay } from './drawer.ts';
import { loadMeta } from './load-meta.ts';
import { loadMonth } from './load-month.ts';
import { rowToFrontier } from './month-row.ts';
import { touchedDays } from './touched-days.ts';
import { writeSummaries } from './write-summaries.ts';

export function createUpkeepStore(database: Database, clock: Clock): UpkeepStore {
  const { dayRecords, daySummaries, registers, outbox, devices, months, quarantine, meta } = database;
  return {
    loadSealable: (month) =>
      database.transaction('r', [dayRecords, registers, outbox, devices, months, quarantine], async () =>
        loadSealable(database, month),
      ),
    async release(kept, read) {
      const tables = [dayRecords, daySummaries, registers, outbox, devices, months, quarantine, meta];
      await database.write(tables, async () => {
        const cursor = await loadMeta(database, 'cursor');
        if (!cursor || (await quarantine.get(kept.id)) === undefined) return;
        await quarantine.delete(kept.id);
        await applyPulled(database, clock, { ...read, cursor: { generation: cursor.generation, after: cursor.after } });
      });
    },
    rereadDrawers: () => database.write([dayRecords, daySummaries], async () => rereadDrawers(database)),
  };
}

async function loadSealable(database: Database, month: UtcMonth): Promise<SealableMonth | null> {
  const row = await database.months.get(month);
  const waits = await database.outbox.filter((waiting) => waiting.month === month).count();
  if (!row || row.unread || waits > 0) return null;
  const heads = new Map((await database.devices.toArray()).map(({ id, sequence }) => [id, sequence]));
  const unread = (await database.quarantine.toArray()).flatMap(({ from, device, sequence }) =>
    from === 'batch' && device !== null && sequence !== null ? [{ device, sequence }] : [],
  );
  const reach = joinFrontiers(sealFrontier(heads, unread), rowToFrontier(row.frontier));
  return {
    month,
    base: row.version,
    frontier: new Map([...reach].filter(([, sequence]) => sequence > 0)),
    records: await loadMonth(database, month),
  };
}

async function rereadDrawers(database: Database): Promise<void> {
  const rows = await database.dayRecords.where('unknown').equals(1).toArray();
  const changes = rows.map((row) => {
    const drawer = row.drawer === DAYLESS ? null : row.drawer;
    const day = rowToDay(drawer, row);
    return { former: emptyDay(drawer), day, changed: recordsOfDay(day), superseded: [] };
  });
  await database.dayRecords.bulkPut(changes.map(({ day }) => dayToRow(day)));
  await writeSummaries(database, await touchedDays(database, changes));
}
