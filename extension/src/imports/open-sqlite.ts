import type { Database, OpenDatabase, Row } from './database.ts';

/** `wasmUrl`: where the page serves sql.js's wasm file; in Node it finds its own. Loaded only when a database comes. */
export function createOpenSqlite(wasmUrl?: string): OpenDatabase {
  return async (bytes) => {
    const { default: initSqlJs } = await import('sql.js');
    const sqlite = await initSqlJs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
    const database = new sqlite.Database(bytes);
    const names = readNames(
      database.exec("select name from sqlite_master where type in ('table','view') order by name"),
    );
    const columnsOf = (table: string) =>
      readNames(database.exec(`select name from pragma_table_info(${quote(table)})`));

    function* rows(table: string, columns: readonly string[]): Iterable<Row> {
      if (!names.includes(table)) return;
      const known = new Set(columnsOf(table).map((name) => name.toLowerCase()));
      // An older or newer app lacks a column: null, rather than no row at all.
      const selected = columns.map((name) => (known.has(name.toLowerCase()) ? quote(name) : `null as ${quote(name)}`));
      const statement = database.prepare(`select ${selected.join(', ')} from ${quote(table)}`);
      try {
        while (statement.step()) yield statement.getAsObject();
      } finally {
        statement.free();
      }
    }

    return { rows, tables: () => names, close: () => database.close() } satisfies Database;
  };
}

function readNames(results: readonly { readonly values: readonly (readonly unknown[])[] }[]): readonly string[] {
  return (results[0]?.values ?? []).map(([name]) => String(name));
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
