import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { fingerprint } from '../access/stamped.ts';

/** Each statement brings the table from the version of its index to the next. Released ones never change. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE provider_user (
     provider TEXT NOT NULL, user TEXT NOT NULL, account TEXT NOT NULL,
     PRIMARY KEY (provider, user, account)) WITHOUT ROWID`,
  'CREATE INDEX provider_user_account ON provider_user (account)',
];

/** One person may have more than one account here; nobody has many. */
const MOST_ACCOUNTS = 8;

/**
 * Which accounts a provider's notification is for. It knows no names: the user is a fingerprint under the relay's secret.
 */
export function createProviderUsers(database: D1Database, secret: string) {
  async function withTables<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!/no such (table|column)/.test(String(error))) throw error;
      await migrate(database);
      return work();
    }
  }

  return {
    fingerprint: (provider: ProviderId, user: string) =>
      fingerprint(secret, 'provider user', toUtf8(`${provider}\n${user}`)),

    async put(provider: ProviderId, user: string, account: AccountId) {
      // Here too, and not only where something is missed: an index that a former version lacked is missed by nobody.
      await migrate(database);
      const insert = 'INSERT OR IGNORE INTO provider_user (provider, user, account) VALUES (?, ?, ?)';
      await database.prepare(insert).bind(provider, user, account).run();
    },

    find: (provider: ProviderId, user: string): Promise<readonly AccountId[]> =>
      withTables(async () => {
        const select = 'SELECT account FROM provider_user WHERE provider = ? AND user = ? LIMIT ?';
        const { results } = await database.prepare(select).bind(provider, user, MOST_ACCOUNTS).all();
        return results.map((row) => row['account'] as AccountId);
      }),

    remove: (account: AccountId, provider: ProviderId) =>
      withTables(async () => {
        const drop = 'DELETE FROM provider_user WHERE account = ? AND provider = ?';
        await database.prepare(drop).bind(account, provider).run();
      }),
  };
}

/** Does nothing where all is done, and no harm where two requests find the same to do at the same time. */
async function migrate(database: D1Database): Promise<void> {
  const version = 'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)';
  await database.prepare(version).run();
  const row = await database.prepare('SELECT coalesce(max(version), 0) AS done FROM migration').first();
  const done = Number(row?.['done'] ?? 0);
  const record = (to: number) => database.prepare('INSERT INTO migration VALUES (?)').bind(to);
  const steps = MIGRATIONS.slice(done).flatMap((step, index) => [database.prepare(step), record(done + index + 1)]);
  // One batch is one transaction: a second run fails on the version's key and changes nothing.
  if (steps.length > 0) await database.batch(steps).catch(() => {});
}
