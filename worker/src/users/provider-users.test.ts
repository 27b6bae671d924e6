import { env } from 'cloudflare:workers';
import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { beforeEach, expect, it } from 'vitest';
import { createProviderUsers } from './provider-users.ts';

const { USERS } = env;
const [ANN, BEN] = ['ann' as AccountId, 'ben' as AccountId];

/** What the first version of the table was; here as a relay that ran it left its database. Never changes. */
const VERSION_1 = [
  'CREATE TABLE migration (version INTEGER PRIMARY KEY)',
  `CREATE TABLE provider_user (
     provider TEXT NOT NULL, user TEXT NOT NULL, account TEXT NOT NULL,
     PRIMARY KEY (provider, user, account)) WITHOUT ROWID`,
  'INSERT INTO migration VALUES (1)',
  `INSERT INTO provider_user VALUES ('oura', 'u1', 'ann'), ('oura', 'u1', 'ben'), ('polar', 'u2', 'ann')`,
];

beforeEach(async () => {
  await USERS.batch(['provider_user', 'migration'].map((table) => USERS.prepare(`DROP TABLE IF EXISTS ${table}`)));
});

async function versions(): Promise<readonly unknown[]> {
  const { results } = await USERS.prepare('SELECT version FROM migration ORDER BY version').all();
  return results.map(({ version }) => version);
}

async function indexes(): Promise<readonly unknown[]> {
  const select = `SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'provider_user%'`;
  return (await USERS.prepare(select).all()).results.map(({ name }) => name);
}

it('makes its tables in an empty database, whatever is asked first', async () => {
  const users = createProviderUsers(USERS, 'secret');
  expect(await users.find('oura', 'u1')).toEqual([]);
  await users.remove(ANN, 'oura');
  await users.put('oura', 'u1', ANN);
  expect(await users.find('oura', 'u1')).toEqual([ANN]);
  expect([await versions(), await indexes()]).toEqual([[1, 2], ['provider_user_account']]);
});

it('makes them once for those who come at the same time', async () => {
  const users = createProviderUsers(USERS, 'secret');
  await Promise.all([ANN, BEN, ANN].map((account) => users.put('oura', 'u1', account)));
  expect((await users.find('oura', 'u1')).toSorted()).toEqual([ANN, BEN]);
  expect(await versions()).toEqual([1, 2]);
});

it('brings a former version up to date at the next connect, and keeps every row', async () => {
  await USERS.batch(VERSION_1.map((statement) => USERS.prepare(statement)));
  const users = createProviderUsers(USERS, 'secret');
  expect((await users.find('oura', 'u1')).toSorted()).toEqual([ANN, BEN]);
  await users.put('polar', 'u3', BEN);
  expect([await versions(), await indexes()]).toEqual([[1, 2], ['provider_user_account']]);
  expect(await users.find('polar', 'u2')).toEqual([ANN]);
  await users.remove(ANN, 'oura');
  expect(await users.find('oura', 'u1')).toEqual([BEN]);
  expect(await users.find('polar', 'u2')).toEqual([ANN]);
});
