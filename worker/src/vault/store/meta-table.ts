import type { DeviceLog, VaultState } from '../state.ts';
import { MIGRATIONS } from './migrations.ts';
import { packBatches, unpackBatches } from './packed-batches.ts';
import { fromBlob, type Row, type Sql } from './sql.ts';
import { chainToText, textToChain } from './state-text.ts';

/** The account's one row, and the schema that its tables have. */
export function createMetaTable(sql: Sql, storage: DurableObjectStorage) {
  function hasTables(): boolean {
    return sql.first(`SELECT 1 FROM sqlite_master WHERE name = 'meta'`) !== null;
  }

  function metaRow(): Row | null {
    try {
      return sql.first('SELECT * FROM meta WHERE id = 1');
    } catch (error) {
      if (hasTables()) throw error;
      return null;
    }
  }

  function migrate(from: number): void {
    for (const statements of MIGRATIONS.slice(from)) for (const statement of statements) sql.run(statement);
    if (from > 0) sql.run('UPDATE meta SET schema = ? WHERE id = 1', MIGRATIONS.length);
  }

  function upgradedRow(): Row | null {
    const row = metaRow();
    const schema = row?.['schema'] as number | undefined;
    if (schema === undefined || schema >= MIGRATIONS.length) return row;
    storage.transactionSync(() => migrate(schema));
    return metaRow();
  }

  return {
    /** The account's state, or null where nobody registered here: then the object stays empty. */
    load(): VaultState | null {
      const row = upgradedRow();
      return row === null ? null : rowToState(row);
    },

    create(): void {
      migrate(0);
    },

    save(state: VaultState): void {
      const tail = packBatches(state.tail);
      sql.run(
        'INSERT OR REPLACE INTO meta VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
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
        tail.places,
        tail.bytes.buffer,
      );
    },

    countRows(): number {
      if (!hasTables()) return 0;
      const tables = [
        'meta',
        'chain',
        'keyring',
        'canary',
        'chunk',
        'segment',
        'part',
        'source',
        'slot',
        'agenda',
        'connection',
        'consent',
      ];
      const counts = tables.map((table) => sql.first(`SELECT count(*) AS n FROM ${table}`)?.['n'] as number);
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

function rowToState(row: Row): VaultState {
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
    tail: unpackBatches(row['tail_places'] as string, fromBlob(row['tail'])),
  };
}
