import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, it } from 'vitest';
import { openAccount, pull, push } from '../../relay.test-kit.ts';
import { MIGRATIONS } from './migrations.ts';

it('D3: reads what the build before wrote, and goes on with it', async () => {
  const laptop = await openAccount();
  await push(laptop);
  // As it was before batches were counted by the day, and before anything that a later build may add to a log.
  await runInDurableObject(laptop.account.vault, (_, { storage }) => {
    const [row] = storage.sql.exec<{ logs: string }>('SELECT logs FROM meta').toArray();
    const logs = JSON.parse(row?.logs ?? '') as Record<string, unknown>[];
    const older = logs.map(({ today: _, ...log }) => ({ ...log, ofAnotherBuild: 1 }));
    storage.sql.exec('UPDATE meta SET logs = ?', JSON.stringify(older));
  });
  await evictDurableObject(laptop.account.vault);
  expect(await push(laptop)).toMatchObject({ sequence: 2, before: 1 });
  expect((await pull(laptop)).items).toHaveLength(2);
  const schema = await runInDurableObject(laptop.account.vault, (_, { storage }) =>
    storage.sql.exec('SELECT schema FROM meta').one(),
  );
  expect(schema).toEqual({ schema: MIGRATIONS.length });
});
