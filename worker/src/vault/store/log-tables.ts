import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { WaitingPart } from '../accept-segment.ts';
import type { BatchPlace, KeptBatch, SegmentIndex } from '../state.ts';
import { batchItems, type Candidates, takeUpTo } from './candidates.ts';
import { packBatches, readPlaces, unpackBatches } from './packed-batches.ts';
import { fromBlob, type Row, type Sql, toBlob } from './sql.ts';

export interface PartRow {
  readonly month: number;
  readonly version: number;
  readonly sealer: DeviceId;
  readonly part: number;
  readonly hash: string;
  readonly upload: string;
  readonly storedAt: EpochMs;
  readonly bytes: Uint8Array;
}

/** Batches that moved out of the account's row together, under the sequence of the last. */
export interface Chunk {
  readonly sequence: number;
  readonly places: readonly (BatchPlace & { readonly length: number })[];
}

/** Batches, the months' segments and their parts. */
export function createLogTables(sql: Sql) {
  return {
    addChunk(batches: readonly KeptBatch[]): void {
      const { places, bytes } = packBatches(batches);
      sql.run('INSERT INTO chunk VALUES (?, ?, ?)', batches.at(-1)?.sequence ?? 0, places, bytes.buffer);
    },

    /** Not those in the account's row. */
    batchesAfter(after: number, budget: number): Candidates {
      const found = sql.rows('SELECT places, bytes FROM chunk WHERE sequence > ? ORDER BY sequence', after);
      return takeUpTo(budget, found, (row) =>
        batchItems(unpackBatches(row['places'] as string, fromBlob(row['bytes'])), after),
      );
    },

    chunks(): readonly Chunk[] {
      return [...sql.rows('SELECT sequence, places FROM chunk ORDER BY sequence')].map((row) => ({
        sequence: row['sequence'] as number,
        places: readPlaces(row['places'] as string),
      }));
    },

    dropChunk(sequence: number): void {
      sql.run('DELETE FROM chunk WHERE sequence = ?', sequence);
    },

    segments(): readonly SegmentIndex[] {
      return [...sql.rows('SELECT * FROM segment ORDER BY month DESC')].map(rowToSegment);
    },

    segment(month: number): SegmentIndex | null {
      const row = sql.first('SELECT * FROM segment WHERE month = ?', month);
      return row === null ? null : rowToSegment(row);
    },

    putSegment(index: SegmentIndex): void {
      sql.run(
        'INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        index.month,
        index.version,
        index.parts,
        index.bytes,
        index.sequence,
        index.sealer,
        JSON.stringify(index.frontier),
        index.completedAt,
      );
    },

    waitingParts(month: number, version: number, sealer: DeviceId): readonly WaitingPart[] {
      const where = 'month = ? AND version = ? AND sealer = ?';
      const found = sql.rows(`SELECT part, hash, upload, length FROM part WHERE ${where}`, month, version, sealer);
      return [...found].map((row) => ({
        part: row['part'] as number,
        hash: row['hash'] as string,
        upload: row['upload'] as string,
        bytes: row['length'] as number,
      }));
    },

    putPart(row: PartRow): void {
      sql.run(
        'INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        row.month,
        row.version,
        row.sealer,
        row.part,
        row.hash,
        row.upload,
        row.bytes.length,
        row.storedAt,
        toBlob(row.bytes),
      );
    },

    partBytes(month: number, version: number, sealer: DeviceId, part: number): Uint8Array | null {
      const where = 'month = ? AND version = ? AND sealer = ? AND part = ?';
      const row = sql.first(`SELECT bytes FROM part WHERE ${where}`, month, version, sealer, part);
      return row === null ? null : fromBlob(row['bytes']);
    },

    /** Every part here, without its bytes. */
    partPlaces(): readonly (Omit<PartRow, 'bytes' | 'hash' | 'upload'> & { readonly length: number })[] {
      return [...sql.rows('SELECT month, version, sealer, part, length, stored_at FROM part')].map((row) => ({
        month: row['month'] as number,
        version: row['version'] as number,
        sealer: row['sealer'] as DeviceId,
        part: row['part'] as number,
        length: row['length'] as number,
        storedAt: row['stored_at'] as number,
      }));
    },

    dropPart(month: number, version: number, sealer: DeviceId, part: number): void {
      sql.run(
        'DELETE FROM part WHERE month = ? AND version = ? AND sealer = ? AND part = ?',
        month,
        version,
        sealer,
        part,
      );
    },
  };
}

function rowToSegment(row: Row): SegmentIndex {
  return {
    month: row['month'] as number,
    version: row['version'] as number,
    parts: row['parts'] as number,
    bytes: row['bytes'] as number,
    sequence: row['sequence'] as number,
    sealer: row['sealer'] as DeviceId,
    frontier: JSON.parse(row['frontier'] as string) as SegmentIndex['frontier'],
    completedAt: row['completed_at'] as number,
  };
}
