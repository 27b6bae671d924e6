import type { EpochMs } from '../../time/instant.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * How the values of one field, over all rows of a block, become bytes and come back. A column of no rows takes no bytes.
 * `read` answers `[]` once the source has failed, and never holds more than the bytes left could say.
 */
export interface Column<T> {
  /** Is this a value that `write` can carry? The door check for records of unknown making. */
  accepts(value: unknown): boolean;
  write(to: BlockWriter, values: readonly T[]): void;
  read(from: BlockReader, count: number): T[];
}

export interface BlockWriter {
  readonly out: ByteWriter;
  /** Midnight of the block's first drawer: instants are written as distances from it. */
  readonly base: EpochMs;
  /** The text's place in the block's string table. */
  place(text: string): number;
}

export interface BlockReader {
  readonly in: ByteReader;
  readonly base: EpochMs;
  readonly texts: readonly string[];
  /** Rows that cost no byte of their own and may still be read; bounds the memory that a hostile input can claim. */
  freeRows: number;
}
