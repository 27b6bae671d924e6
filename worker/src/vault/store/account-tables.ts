import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Canary } from '@unslouch/shared/protocol/canary.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import { fromBlob, type Sql, toBlob } from './sql.ts';

/** The device chain, the sealed keys, the canary. */
export function createAccountTables(sql: Sql) {
  return {
    addChainEntries(from: number, entries: readonly Uint8Array[]): void {
      for (const [index, entry] of entries.entries())
        sql.run('INSERT INTO chain VALUES (?, ?)', from + index, toBlob(entry));
    },

    chainEntries(after: number): readonly Uint8Array[] {
      return [...sql.rows('SELECT entry FROM chain WHERE position >= ? ORDER BY position', after)].map((row) =>
        fromBlob(row['entry']),
      );
    },

    putKeyring(entries: readonly KeyringEntry[]): void {
      for (const entry of entries) {
        sql.run(
          'INSERT OR REPLACE INTO keyring VALUES (?, ?, ?)',
          entry.epoch,
          entry.recipient,
          toBlob(fieldBytes(entry.sealed)),
        );
      }
    },

    keyring(): readonly KeyringEntry[] {
      return [...sql.rows('SELECT epoch, recipient, sealed FROM keyring ORDER BY epoch, recipient')].map((row) => ({
        epoch: row['epoch'] as number,
        recipient: row['recipient'] as KeyringEntry['recipient'],
        sealed: bytesToField(fromBlob(row['sealed'])),
      }));
    },

    dropKeyringOf(device: DeviceId): void {
      sql.run('DELETE FROM keyring WHERE recipient = ?', device);
    },

    putCanary(canary: Canary): void {
      sql.run('INSERT OR REPLACE INTO canary VALUES (1, ?, ?)', canary.epoch, toBlob(fieldBytes(canary.sealed)));
    },

    canary(): Canary | null {
      const row = sql.first('SELECT epoch, sealed FROM canary WHERE id = 1');
      return row === null ? null : { epoch: row['epoch'] as number, sealed: bytesToField(fromBlob(row['sealed'])) };
    },
  };
}
