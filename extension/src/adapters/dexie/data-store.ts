import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import { utcMonthOf } from '@unslouch/shared/domain/time/local-day.ts';
import { retractionOf } from '@unslouch/shared/domain/wearable/plan-import.ts';
import type { Clock } from '@unslouch/shared/ports/clock.ts';
import type { DataStore } from '../../ports/data-store.ts';
import type { Database } from './database.ts';
import { DAYLESS } from './drawer.ts';
import { createEntryStore } from './entry-store.ts';
import { loadCondition } from './load-condition.ts';
import { loadMonth } from './load-month.ts';
import { queueRecords } from './queue-records.ts';
import { writeRecords } from './write-records.ts';

/** Apart from the other stores: only the worker that hands data in and out carries it. */
export function createDataStore(database: Database, clock: Clock): DataStore {
  const { dayRecords, daySummaries, registers, outbox, meta } = database;
  return {
    async months() {
      const drawers = await dayRecords.where('drawer').above(DAYLESS).primaryKeys();
      return [...new Set(drawers.map(utcMonthOf)), 0].sort((a, b) => b - a);
    },
    records: (month) => database.transaction('r', [dayRecords, registers], async () => loadMonth(database, month)),
    summaries: async () => (await daySummaries.toArray()).map(({ summary }) => summary),
    takeOut: (month, isGone) =>
      database.write([dayRecords, daySummaries, registers, outbox, meta], async () => {
        const facts = (await loadMonth(database, month)).filter((record): record is AnyFact => record.kind === 'fact');
        const gone = facts.filter(isGone).map(retractionOf);
        await queueRecords(database, await writeRecords(database, gone, clock.now()));
        return gone.length;
      }),
    condition: () => loadCondition(database),
    // The page that started the worker has given the device its name.
    putRegisters: (written) => createEntryStore(database, clock, Promise.resolve()).appendAll({ registers: written }),
  };
}
