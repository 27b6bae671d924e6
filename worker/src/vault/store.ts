import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import type { Canary } from '@unslouch/shared/protocol/canary.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import type { Slot } from '@unslouch/shared/protocol/slot.ts';
import type { WaitingPart } from './accept-segment.ts';
import type { KeptSlot } from './accept-slot.ts';
import { MIGRATIONS } from './migrations.ts';
import type { BatchPlace } from './retention.ts';
import type { DeviceLog, SegmentIndex, VaultState } from './state.ts';
import { chainToText, textToChain } from './state-text.ts';

/** Rows billed since the object woke. */
export interface Spent {
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

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
}

/** Items above a cursor; `cut`: there may be more than were read. */
export interface Candidates {
  readonly items: readonly PageItem[];
  readonly cut: boolean;
}

export type Store = ReturnType<typeof createStore>;

/** The vault's tables. The only SQL of the relay; every change of more than one row happens inside `transaction`. */
export function createStore(storage: DurableObjectStorage) {
  const spent = { rowsRead: 0, rowsWritten: 0 };

  /** Rows as they come; what was iterated is counted, and nothing after the caller stops. */
  function* rows(sql: string, ...bindings: SqlStorageValue[]): Generator<Record<string, SqlStorageValue>> {
    const cursor = storage.sql.exec(sql, ...bindings);
    try {
      yield* cursor;
    } finally {
      spent.rowsRead += cursor.rowsRead;
      spent.rowsWritten += cursor.rowsWritten;
    }
  }

  function run(sql: string, ...bindings: SqlStorageValue[]): void {
    for (const _ of rows(sql, ...bindings));
  }

  function first(sql: string, ...bindings: SqlStorageValue[]): Record<string, SqlStorageValue> | null {
    for (const row of rows(sql, ...bindings)) return row;
    return null;
  }

  function hasTables(): boolean {
    return first(`SELECT 1 FROM sqlite_master WHERE name = 'meta'`) !== null;
  }

  function metaRow(): Record<string, SqlStorageValue> | null {
    try {
      return first('SELECT * FROM meta WHERE id = 1');
    } catch (error) {
      if (hasTables()) throw error;
      return null;
    }
  }

  function migrate(from: number): void {
    for (const statements of MIGRATIONS.slice(from)) for (const statement of statements) run(statement);
    if (from > 0) run('UPDATE meta SET schema = ? WHERE id = 1', MIGRATIONS.length);
  }

  return {
    spent: spent as Spent,

    transaction<T>(work: () => T): T {
      return storage.transactionSync(work);
    },

    /** The account's row, or null where nobody registered here: then the object stays empty. */
    load(): VaultState | null {
      const row = metaRow();
      if (row === null) return null;
      const schema = row['schema'] as number;
      if (schema < MIGRATIONS.length) {
        storage.transactionSync(() => migrate(schema));
        return this.load();
      }
      return {
        generation: row['generation'] as string,
        head: row['head'] as number,
        floor: row['floor'] as number,
        slotHead: row['slot_head'] as number,
        segmentHead: row['segment_head'] as number,
        bytes: row['bytes'] as number,
        keyringVersion: row['keyring_version'] as number,
        chain: textToChain(row['chain'] as string),
        logs: JSON.parse(row['logs'] as string) as readonly DeviceLog[],
      };
    },

    create(): void {
      migrate(0);
    },

    save(state: VaultState): void {
      run(
        'INSERT OR REPLACE INTO meta VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        MIGRATIONS.length,
        state.generation,
        state.head,
        state.floor,
        state.slotHead,
        state.segmentHead,
        state.bytes,
        state.keyringVersion,
        chainToText(state.chain),
        JSON.stringify(state.logs),
      );
    },

    addChainEntries(from: number, entries: readonly Uint8Array[]): void {
      for (const [index, entry] of entries.entries())
        run('INSERT INTO chain VALUES (?, ?)', from + index, buffer(entry));
    },

    chainEntries(after: number): readonly Uint8Array[] {
      return [...rows('SELECT entry FROM chain WHERE position >= ? ORDER BY position', after)].map((row) =>
        blob(row['entry']),
      );
    },

    putKeyring(entries: readonly KeyringEntry[]): void {
      for (const entry of entries) {
        run(
          'INSERT OR REPLACE INTO keyring VALUES (?, ?, ?)',
          entry.epoch,
          entry.recipient,
          buffer(fieldBytes(entry.sealed)),
        );
      }
    },

    keyring(): readonly KeyringEntry[] {
      return [...rows('SELECT epoch, recipient, sealed FROM keyring ORDER BY epoch, recipient')].map((row) => ({
        epoch: row['epoch'] as number,
        recipient: row['recipient'] as KeyringEntry['recipient'],
        sealed: bytesToField(blob(row['sealed'])),
      }));
    },

    dropKeyringOf(device: DeviceId): void {
      run('DELETE FROM keyring WHERE recipient = ?', device);
    },

    putCanary(canary: Canary): void {
      run('INSERT OR REPLACE INTO canary VALUES (1, ?, ?)', canary.epoch, buffer(fieldBytes(canary.sealed)));
    },

    canary(): Canary | null {
      const row = first('SELECT epoch, sealed FROM canary WHERE id = 1');
      return row === null ? null : { epoch: row['epoch'] as number, sealed: bytesToField(blob(row['sealed'])) };
    },

    addBatch(place: BatchPlace, bytes: Uint8Array): void {
      run(
        'INSERT INTO batch VALUES (?, ?, ?, ?, ?)',
        place.sequence,
        place.device,
        place.month,
        place.to,
        buffer(bytes),
      );
    },

    batchesAfter(after: number, budget: number): Candidates {
      const found = rows('SELECT sequence, device, bytes FROM batch WHERE sequence > ? ORDER BY sequence', after);
      return takeUpTo(budget, found, (row) => {
        const bytes = blob(row['bytes']);
        const item = { sequence: row['sequence'] as number, device: row['device'] as DeviceId, bytes };
        return { item: { kind: 'batch', ...item }, size: bytes.length };
      });
    },

    slotsAfter(after: number, budget: number): Candidates {
      const found = rows('SELECT * FROM slot WHERE sequence > ? AND sealed IS NOT NULL ORDER BY sequence', after);
      return takeUpTo(budget, found, (row) => {
        const slot = rowToSlot(row);
        return { item: { kind: 'slot', sequence: row['sequence'] as number, slot }, size: slot.sealed.length };
      });
    },

    batchPlaces(): readonly BatchPlace[] {
      return [...rows('SELECT sequence, device, month, last FROM batch ORDER BY sequence')].map((row) => ({
        sequence: row['sequence'] as number,
        device: row['device'] as DeviceId,
        month: row['month'] as number,
        to: row['last'] as number,
      }));
    },

    /** Bytes that went. */
    dropBatch(sequence: number): number {
      const size = first('SELECT length(bytes) AS size FROM batch WHERE sequence = ?', sequence)?.['size'];
      run('DELETE FROM batch WHERE sequence = ?', sequence);
      return (size as number | undefined) ?? 0;
    },

    segments(): readonly SegmentIndex[] {
      return [...rows('SELECT * FROM segment ORDER BY month DESC')].map(rowToSegment);
    },

    segment(month: number): SegmentIndex | null {
      const row = first('SELECT * FROM segment WHERE month = ?', month);
      return row === null ? null : rowToSegment(row);
    },

    putSegment(index: SegmentIndex): void {
      run(
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
      const found = rows(`SELECT part, hash, upload, length FROM part WHERE ${where}`, month, version, sealer);
      return [...found].map((row) => ({
        part: row['part'] as number,
        hash: row['hash'] as string,
        upload: row['upload'] as string,
        bytes: row['length'] as number,
      }));
    },

    putPart(row: PartRow): void {
      run(
        'INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        row.month,
        row.version,
        row.sealer,
        row.part,
        row.hash,
        row.upload,
        row.bytes.length,
        row.storedAt,
        buffer(row.bytes),
      );
    },

    partBytes(month: number, version: number, sealer: DeviceId, part: number): Uint8Array | null {
      const where = 'month = ? AND version = ? AND sealer = ? AND part = ?';
      const row = first(`SELECT bytes FROM part WHERE ${where}`, month, version, sealer, part);
      return row === null ? null : blob(row['bytes']);
    },

    /** Every part here, without its bytes. */
    partPlaces(): readonly (Omit<PartRow, 'bytes' | 'hash' | 'upload'> & { readonly length: number })[] {
      return [...rows('SELECT month, version, sealer, part, length, stored_at FROM part')].map((row) => ({
        month: row['month'] as number,
        version: row['version'] as number,
        sealer: row['sealer'] as DeviceId,
        part: row['part'] as number,
        length: row['length'] as number,
        storedAt: row['stored_at'] as number,
      }));
    },

    dropPart(month: number, version: number, sealer: DeviceId, part: number): void {
      run('DELETE FROM part WHERE month = ? AND version = ? AND sealer = ? AND part = ?', month, version, sealer, part);
    },

    source(source: string): SourceRow | null {
      const row = first('SELECT * FROM source WHERE source = ?', source);
      return row === null ? null : rowToSource(row);
    },

    sources(): readonly SourceRow[] {
      return [...rows('SELECT * FROM source ORDER BY created_at, source')].map(rowToSource);
    },

    putSource(row: SourceRow): void {
      run(
        'INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)',
        row.source,
        row.tokenHash,
        row.createdAt,
        row.lastPushAt,
      );
    },

    dropSource(source: string): void {
      run('DELETE FROM source WHERE source = ?', source);
    },

    keptSlots(source: string, day: number): readonly (KeptSlot & { readonly bytes: number })[] {
      const columns = 'number, lane, from_hour, to_hour, content, coalesce(length(sealed), -1) AS size';
      return [...rows(`SELECT ${columns} FROM slot WHERE source = ? AND day = ?`, source, day)].map((row) => ({
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
      run(
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
        buffer(row.slot.sealed),
      );
    },

    waitingSlots(): readonly { readonly source: string; readonly sequence: number; readonly bytes: number }[] {
      const found = rows('SELECT source, sequence, length(sealed) AS size FROM slot WHERE sealed IS NOT NULL');
      return [...found].map((row) => ({
        source: row['source'] as string,
        sequence: row['sequence'] as number,
        bytes: row['size'] as number,
      }));
    },

    /** What it held goes, its fingerprint stays: the same payload sent again is still known. */
    emptySlot(sequence: number): void {
      run('UPDATE slot SET sealed = NULL WHERE sequence = ?', sequence);
    },

    dropEmptySlots(storedBefore: EpochMs): void {
      run('DELETE FROM slot WHERE sealed IS NULL AND stored_at < ?', storedBefore);
    },

    countRows(): number {
      if (!hasTables()) return 0;
      const tables = ['meta', 'chain', 'keyring', 'canary', 'batch', 'segment', 'part', 'source', 'slot'];
      return tables.reduce(
        (sum, table) => sum + ((first(`SELECT count(*) AS n FROM ${table}`)?.['n'] as number) ?? 0),
        0,
      );
    },
  };
}

function takeUpTo(
  budget: number,
  found: Iterable<Record<string, SqlStorageValue>>,
  read: (row: Record<string, SqlStorageValue>) => { readonly item: PageItem; readonly size: number },
): Candidates {
  const items: PageItem[] = [];
  let bytes = 0;
  for (const row of found) {
    const { item, size } = read(row);
    items.push(item);
    bytes += size;
    if (bytes > budget) return { items, cut: true };
  }
  return { items, cut: false };
}

function rowToSlot(row: Record<string, SqlStorageValue>): Slot {
  return {
    source: row['source'] as string,
    day: row['day'] as number,
    fromHour: row['from_hour'] as number,
    toHour: row['to_hour'] as number,
    epoch: row['epoch'] as number,
    sealed: blob(row['sealed']),
  };
}

function rowToSegment(row: Record<string, SqlStorageValue>): SegmentIndex {
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

function rowToSource(row: Record<string, SqlStorageValue>): SourceRow {
  return {
    source: row['source'] as string,
    tokenHash: row['token_hash'] as string,
    createdAt: row['created_at'] as number,
    lastPushAt: row['last_push_at'] as number | null,
  };
}

/** SQL takes whole buffers, not views of them. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return concatBytes(bytes).buffer;
}

function blob(value: SqlStorageValue | undefined): Uint8Array {
  return new Uint8Array(value as ArrayBuffer);
}
