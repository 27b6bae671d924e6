import { concatBytes } from '@unslouch/shared/lib/bytes.ts';

export type Row = Record<string, SqlStorageValue>;

/** Rows billed since the object woke. */
interface Spent {
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

export type Sql = ReturnType<typeof createSql>;

/** Statements, with a count of what they cost. */
export function createSql(storage: DurableObjectStorage) {
  const spent = { rowsRead: 0, rowsWritten: 0 };

  /** Rows as they come: whoever stops early has not read the rest. */
  function* rows(statement: string, ...bindings: SqlStorageValue[]): Generator<Row> {
    const cursor = storage.sql.exec(statement, ...bindings);
    try {
      yield* cursor;
    } finally {
      spent.rowsRead += cursor.rowsRead;
      spent.rowsWritten += cursor.rowsWritten;
    }
  }

  return {
    spent: spent as Spent,
    rows,

    run(statement: string, ...bindings: SqlStorageValue[]): void {
      for (const _ of rows(statement, ...bindings));
    },

    first(statement: string, ...bindings: SqlStorageValue[]): Row | null {
      for (const row of rows(statement, ...bindings)) return row;
      return null;
    },
  };
}

/** SQL takes whole buffers, not views of them. */
export function toBlob(bytes: Uint8Array): ArrayBuffer {
  return concatBytes(bytes).buffer;
}

export function fromBlob(value: SqlStorageValue | undefined): Uint8Array {
  return new Uint8Array(value as ArrayBuffer);
}
