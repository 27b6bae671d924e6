import { days } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { createDisk, MONDAY_NINE } from './stores.test-kit.ts';

it('keeps settings over a restart, one by one', async () => {
  const disk = createDisk();
  await disk.open().settings.save({ standUpEveryMinutes: 30, equipment: ['resistance_band'] });
  await disk.open().settings.save({ standUpEveryMinutes: 45 });
  expect(await disk.open().settings.load()).toEqual({ standUpEveryMinutes: 45, equipment: ['resistance_band'] });
});

it('knows no settings at first', async () => {
  expect(await createDisk().open().settings.load()).toEqual({});
});

it('24. reads the second copy after the database was lost', async () => {
  const disk = createDisk();
  await disk.open().settings.save({ standUpEveryMinutes: 45 });
  disk.loseDatabase();
  expect(await disk.open().settings.load()).toEqual({ standUpEveryMinutes: 45 });
});

it('keeps what a setting was before, for thirty days', async () => {
  const disk = createDisk();
  const { settings } = disk.open();
  for (const standUpEveryMinutes of [30, 45, 60]) await settings.save({ standUpEveryMinutes });
  expect(await settings.loadPrevious('standUpEveryMinutes')).toEqual([
    { value: 45, replacedAt: MONDAY_NINE },
    { value: 30, replacedAt: MONDAY_NINE },
  ]);
  disk.pass(days(31));
  await settings.save({ standUpEveryMinutes: 20 });
  expect(await settings.loadPrevious('standUpEveryMinutes')).toEqual([
    { value: 60, replacedAt: MONDAY_NINE + days(31) },
  ]);
});
