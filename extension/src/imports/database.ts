/** A row by column names. */
export type Row = Readonly<Record<string, number | string | Uint8Array | null>>;

/** An SQLite file, opened to be read. */
export interface Database {
  /** In the order of the file. Empty where the table isn't there. */
  readonly rows: (table: string, columns: readonly string[]) => Iterable<Row>;
  readonly tables: () => readonly string[];
  readonly close: () => void;
}

/** Throws where the bytes are no database. */
export type OpenDatabase = (bytes: Uint8Array) => Promise<Database>;
