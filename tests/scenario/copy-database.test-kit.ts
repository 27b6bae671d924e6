import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** The same database, rows and keys, on another disk. */
export async function copyDatabase(name: string, from: IDBFactory, as: string): Promise<IDBFactory> {
  const to = new IDBFactory();
  const source = await new Dexie(name, { indexedDB: from, IDBKeyRange }).open();
  const target = new Dexie(as, { indexedDB: to, IDBKeyRange });
  target.version(source.verno).stores(Object.fromEntries(source.tables.map((table) => [table.name, schemaOf(table)])));
  for (const table of source.tables) {
    const [rows, keys] = [await table.toArray(), await table.toCollection().primaryKeys()];
    const outbound = table.schema.primKey.keyPath === '' || table.schema.primKey.keyPath === null;
    await target.table(table.name).bulkPut(rows, outbound ? keys : undefined);
  }
  source.close();
  target.close();
  return to;
}

function schemaOf({ schema }: Dexie['tables'][number]): string {
  return [schema.primKey, ...schema.indexes].map((index) => index.src).join(', ');
}
