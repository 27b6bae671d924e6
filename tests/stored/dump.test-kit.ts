import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** A database as it lay on somebody's disk, in JSON. Bytes are written as `{ "$bytes": "<hex>" }`. */
export interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

export async function dumpDatabase(name: string, indexedDB: IDBFactory): Promise<Dump> {
  const database = await new Dexie(name, { indexedDB, IDBKeyRange }).open();
  const rows: Record<string, unknown[]> = {};
  const stores: Record<string, string> = {};
  for (const { name: table, schema } of database.tables) {
    stores[table] = [schema.primKey, ...schema.indexes].map((index) => index.src).join(', ');
    rows[table] = (await database.table(table).toArray()).map(toJson);
  }
  const version = database.verno;
  database.close();
  return { version, stores, rows };
}

/** Writes the dump as the code of its time would have, knowing nothing of today's schema. */
export async function restoreDump(name: string, dump: Dump): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const database = new Dexie(name, { indexedDB, IDBKeyRange });
  database.version(dump.version).stores({ ...dump.stores });
  for (const [table, rows] of Object.entries(dump.rows)) await database.table(table).bulkPut(rows.map(fromJson));
  database.close();
  return indexedDB;
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('hex') };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toJson(held)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'hex'));
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fromJson(held)]));
}
