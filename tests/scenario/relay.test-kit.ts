import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Connection } from '../../worker/src/connections/connection.ts';
import { findCovered } from '../../worker/src/vault/retention.ts';
import { packBatches, readPlaces, unpackBatches } from '../../worker/src/vault/store/packed-batches.ts';

const NAME = 'unslouch-relay';

type Rows = readonly Record<string, unknown>[];

/** The real relay in workerd, one for the test file. `settings`: what its operator chose beside the usual. */
export function useRelay(settings: Readonly<Record<string, string>> = {}) {
  const { options, modules } = inject('relay');
  let workerd: Miniflare;
  let origin = '';
  beforeAll(async () => {
    workerd = new Miniflare(
      convertV4MiniflareOptions({
        ...options,
        name: NAME,
        modules: modules.map((module) => ({ type: 'ESModule' as const, ...module })),
        bindings: { ...(options['bindings'] as object), TOKEN_SECRET: 'a secret of the tests', ...settings },
        cf: false,
        unsafeInspectDurableObjects: true,
      }),
    );
    origin = (await workerd.ready).origin;
  }, 60_000);
  afterAll(() => workerd.dispose());
  const storageOf = (account: string) => workerd.unsafeGetDurableObjectStorage(NAME, 'Vault', { name: account });
  /** The account's object forgets everything that isn't on its disk, as after a restart. */
  const restart = (account: string) => workerd.unsafeEvictDurableObject(NAME, 'Vault', { name: account });
  return {
    get origin() {
      return origin;
    },
    /** A restore from before everything: the chain is there, the log is not, and an honest relay says so by another generation. */
    async loseLog(account: string, says: 'says so' | 'hides it' = 'says so') {
      const storage = await storageOf(account);
      await storage.exec('DELETE FROM chunk');
      await storage.exec(`UPDATE meta SET head = 0, floor = 0, bytes = 0, logs = '[]', tail_places = '[]', tail = x''`);
      if (says === 'says so') await storage.exec('UPDATE meta SET generation = ?', 'restored-relay-log---A');
      await restart(account);
    },
    /** What the daily alarm does to the log: drops batches that a segment covers and two devices merged. Answers how many. */
    async dropCovered(account: string): Promise<number> {
      const storage = await storageOf(account);
      const read = async (sql: string) => (await storage.exec(sql)) as unknown as readonly Record<string, string>[];
      const [meta] = (await storage.exec('SELECT * FROM meta')) as unknown as readonly Record<string, never>[];
      const segments = (await read('SELECT * FROM segment')).map((segment) => ({
        ...segment,
        frontier: JSON.parse(segment['frontier'] ?? ''),
        completedAt: segment['completed_at'],
      }));
      const state = { chain: JSON.parse(meta?.['chain'] ?? ''), logs: JSON.parse(meta?.['logs'] ?? '') };
      const isCovered = findCovered(state as never, segments as never, 0);
      const batches = unpackBatches(meta?.['tail_places'] ?? '[]', new Uint8Array(meta?.['tail'] ?? new ArrayBuffer()));
      const chunks = (await read('SELECT sequence, places FROM chunk'))
        .map(({ sequence, places }) => ({ sequence, places: readPlaces(places ?? '[]') }))
        .filter((chunk) => chunk.places.every(isCovered));
      await storage.exec(`DELETE FROM chunk WHERE sequence IN (${chunks.map(({ sequence }) => sequence).join()})`);
      const gone = [...chunks.flatMap(({ places }) => places), ...batches.filter(isCovered)].map(
        ({ sequence }) => sequence,
      );
      const { places, bytes } = packBatches(batches.filter((batch) => !isCovered(batch)));
      const floor = Math.max(0, ...gone);
      await storage.exec(
        'UPDATE meta SET floor = max(floor, ?), tail_places = ?, tail = ?',
        ...[floor, places, bytes.buffer],
      );
      await restart(account);
      return gone.length;
    },
    /** Every value of every row of the account, as text; bytes as they are and as base64. */
    async everythingOf(account: string): Promise<string> {
      const storage = await storageOf(account);
      const read = async (sql: string) => (await storage.exec(sql)) as unknown as readonly Record<string, unknown>[];
      const tables = await read(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
      );
      const rows = (await Promise.all(tables.map(({ name }) => read(`SELECT * FROM ${String(name)}`)))).flat();
      return rows.map((row) => Object.values(row).map(storedText).join(' ')).join('\n');
    },
    /** Every value of every row of the database that all accounts share, as text. */
    async everythingShared(): Promise<string> {
      const database = await workerd.getD1Database('USERS', NAME);
      const tables = await database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
      const names = tables.results.map(({ name }) => String(name)).filter((name) => !name.startsWith('_cf'));
      const rows = await Promise.all(names.map((name) => database.prepare(`SELECT * FROM ${name}`).all()));
      return rows
        .flatMap(({ results }) => results.map((row) => Object.values(row).map(storedText).join(' ')))
        .join('\n');
    },
    /** All rows of a table of the account's object, as they lie on its disk. */
    async rows(account: string, table: string): Promise<readonly Record<string, unknown>[]> {
      const storage = await storageOf(account);
      return (await storage.exec(`SELECT * FROM ${table}`)) as unknown as readonly Record<string, unknown>[];
    },
    restart,
    /** The account's one connection to a provider, as it lies there. */
    async connection(account: string): Promise<Connection> {
      const [row] = (await (await storageOf(account)).exec('SELECT state FROM connection')) as unknown as Rows;
      return JSON.parse(String(row?.['state'])) as Connection;
    },
    /** As if the hours that access tokens live were over. */
    async expireAccess(account: string) {
      await (await storageOf(account)).exec(`UPDATE connection SET state = json_set(state, '$.accessExpiresAt', 0)`);
    },
  };
}

function storedText(value: unknown): string {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return Buffer.from(value as Uint8Array).toString('latin1');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
