import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { encodeBatch } from '@unslouch/shared/protocol/batch.ts';
import { expect, it } from 'vitest';
import { makeBatch, openAccount, pull, push, send } from '../../relay.test-kit.ts';
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

it('D3: gives what a build wrote that kept each batch in a row of its own', async () => {
  const laptop = await openAccount();
  const { bytes } = await makeBatch(laptop);
  await send(laptop, bytes);
  await runInDurableObject(laptop.account.vault, (_, { storage }) => {
    const { sql } = storage;
    sql.exec(`CREATE TABLE batch (
      sequence INTEGER PRIMARY KEY, device TEXT NOT NULL, month INTEGER NOT NULL, last INTEGER NOT NULL, bytes BLOB NOT NULL)`);
    sql.exec('INSERT INTO batch VALUES (1, ?, 683, 1, ?)', laptop.id, bytes.buffer);
    sql.exec('DROP TABLE chunk');
    for (const column of ['tail', 'tail_places']) sql.exec(`ALTER TABLE meta DROP COLUMN ${column}`);
    sql.exec('UPDATE meta SET schema = 3');
  });
  await evictDurableObject(laptop.account.vault);
  const { items } = await pull(laptop);
  expect(items).toMatchObject([{ kind: 'batch', sequence: 1, device: laptop.id }]);
  const [item] = items;
  const batch = item?.kind === 'batch' ? item.batch : null;
  expect(batch && encodeBatch(batch.headerBytes, batch.signature, batch.body)).toEqual(bytes);
});
