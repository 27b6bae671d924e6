import { createAccountTables } from './account-tables.ts';
import { createConnectionTables } from './connection-tables.ts';
import { createInboxTables } from './inbox-tables.ts';
import { createLogTables } from './log-tables.ts';
import { createMetaTable } from './meta-table.ts';
import { createSql } from './sql.ts';

export type Store = ReturnType<typeof createStore>;

/** The vault's tables. Every change of more than one row happens inside `transaction`. */
export function createStore(storage: DurableObjectStorage) {
  const sql = createSql(storage);
  return {
    spent: sql.spent,

    transaction<T>(work: () => T): T {
      return storage.transactionSync(work);
    },

    ...createMetaTable(sql, storage),
    ...createAccountTables(sql),
    ...createLogTables(sql),
    ...createInboxTables(sql),
    ...createConnectionTables(sql),
  };
}
