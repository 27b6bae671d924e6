import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { UtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import type { Slot } from '@unslouch/shared/protocol/slot.ts';
import type { KeptSlot } from '../accept-slot.ts';
import { type Candidates, type Found, takeUpTo } from './candidates.ts';
import { fromBlob, type Row, type Sql, toBlob } from './sql.ts';

export interface SlotRow extends KeptSlot {
  readonly sequence: number;
  readonly storedAt: EpochMs;
  readonly slot: Slot;
}

export interface SourceRow {
  readonly source: string;
  readonly tokenHash: string;
  readonly createdAt: EpochMs;
  readonly lastPushAt: EpochMs | null;
  /** What was turned away since. */
  readonly refused: RefusedPush | null;
}

export interface RefusedPush {
  /** Whole hours. */
  readonly at: EpochMs;
  readonly code: string;
}

/** Ingest addresses and what came in by them. */
export function createInboxTables(sql: Sql) {
  return {
    slotsAfter(after: number, budget: number): Candidates {
      const waiting = 'SELECT * FROM slot WHERE sequence > ? AND sealed IS NOT NULL ORDER BY sequence LIMIT ?';
      const { items, cut } = takeUpTo(budget, sql.rows(waiting, after, LIMITS.pullSlots), rowToCandidate);
      return { items, cut: cut || items.length === LIMITS.pullSlots };
    },

    /** From that day on, the newest first. */
    slotsOfDaysFrom(day: UtcDay, after: number, budget: number): readonly PageItem[] {
      const found = sql.rows(
        'SELECT * FROM slot WHERE day >= ? AND sequence > ? AND sealed IS NOT NULL ORDER BY day DESC, sequence DESC',
        ...[day, after],
      );
      return takeUpTo(budget, found, rowToCandidate).items;
    },

    source(source: string): SourceRow | null {
      const row = sql.first('SELECT * FROM source WHERE source = ?', source);
      return row === null ? null : rowToSource(row);
    },

    sources(): readonly SourceRow[] {
      return [...sql.rows('SELECT * FROM source ORDER BY created_at, source')].map(rowToSource);
    },

    putSource(row: SourceRow): void {
      sql.run(
        'INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)',
        row.source,
        row.tokenHash,
        row.createdAt,
        row.lastPushAt,
        row.refused?.at ?? null,
        row.refused?.code ?? null,
      );
    },

    dropSource(source: string): void {
      sql.run('DELETE FROM source WHERE source = ?', source);
    },

    keptSlots(source: string, day: number): readonly (KeptSlot & { readonly bytes: number })[] {
      const columns = 'number, lane, from_hour, to_hour, content, coalesce(length(sealed), -1) AS size';
      return [...sql.rows(`SELECT ${columns} FROM slot WHERE source = ? AND day = ?`, source, day)].map((row) => ({
        number: row['number'] as number,
        lane: row['lane'] as string,
        fromHour: row['from_hour'] as number,
        toHour: row['to_hour'] as number,
        content: row['content'] as string,
        acked: row['size'] === -1,
        bytes: Math.max(0, row['size'] as number),
      }));
    },

    putSlot(row: Omit<SlotRow, 'acked'>): void {
      sql.run(
        'INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        row.slot.source,
        row.slot.day,
        row.number,
        row.sequence,
        row.lane,
        row.fromHour,
        row.toHour,
        row.slot.epoch,
        row.content,
        row.storedAt,
        toBlob(row.slot.sealed),
      );
    },

    waitingSlots(): readonly { readonly source: string; readonly sequence: number; readonly bytes: number }[] {
      const found = sql.rows('SELECT source, sequence, length(sealed) AS size FROM slot WHERE sealed IS NOT NULL');
      return [...found].map((row) => ({
        source: row['source'] as string,
        sequence: row['sequence'] as number,
        bytes: row['size'] as number,
      }));
    },

    /** What it held goes, its fingerprint stays: the same payload sent again is still known. */
    emptySlot(sequence: number): void {
      sql.run('UPDATE slot SET sealed = NULL WHERE sequence = ?', sequence);
    },

    dropEmptySlots(storedBefore: EpochMs): void {
      sql.run('DELETE FROM slot WHERE sealed IS NULL AND stored_at < ?', storedBefore);
    },
  };
}

function rowToCandidate(row: Row): readonly Found[] {
  const slot = rowToSlot(row);
  return [{ item: { kind: 'slot', sequence: row['sequence'] as number, slot }, size: slot.sealed.length }];
}

function rowToSlot(row: Row): Slot {
  return {
    source: row['source'] as string,
    day: row['day'] as number,
    fromHour: row['from_hour'] as number,
    toHour: row['to_hour'] as number,
    epoch: row['epoch'] as number,
    sealed: fromBlob(row['sealed']),
  };
}

function rowToSource(row: Row): SourceRow {
  return {
    source: row['source'] as string,
    tokenHash: row['token_hash'] as string,
    createdAt: row['created_at'] as number,
    lastPushAt: row['last_push_at'] as number | null,
    refused:
      row['refused_at'] === null ? null : { at: row['refused_at'] as number, code: row['refused_code'] as string },
  };
}
