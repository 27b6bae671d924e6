import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { fromTheFuture } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { expect, it } from 'vitest';
import { createDisk, drinkOfWater, MONDAY_NINE } from './stores.test-kit.ts';
import { createUpkeepStore } from './upkeep-store.ts';

const DRAWER = utcDayOf(MONDAY_NINE);

it('shows, after an update, what an older build kept without understanding it', async () => {
  const { database, ready } = createDisk().open();
  await ready;
  const older = { drawer: DRAWER, records: encodeRecords([drinkOfWater()]), unknown: 1 } as const;
  await database.write([database.dayRecords], async () => database.dayRecords.put(older));
  await createUpkeepStore(database, { now: () => MONDAY_NINE }).rereadDrawers();
  expect((await database.daySummaries.toArray()).map(({ day }) => day)).toEqual(['2026-11-23' as LocalDay]);
  expect(await database.dayRecords.where('unknown').equals(1).count()).toBe(0);
});

it('keeps what this build does not understand either', async () => {
  const { database, ready } = createDisk().open();
  await ready;
  const row = { drawer: DRAWER, records: encodeRecords([fromTheFuture(DRAWER, 1, 2)]), unknown: 1 } as const;
  await database.write([database.dayRecords], async () => database.dayRecords.put(row));
  await createUpkeepStore(database, { now: () => MONDAY_NINE }).rereadDrawers();
  expect(await database.dayRecords.toArray()).toEqual([row]);
});
