import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import type { Connection } from '../../connections/connection.ts';
import type { Row, Sql } from './sql.ts';

export interface PendingConsent {
  readonly nonce: string;
  readonly zone: string;
}

/** Connections to providers, consents on their way, and what the alarm is for. */
export function createConnectionTables(sql: Sql) {
  return {
    connection(provider: ProviderId): Connection | null {
      const row = sql.first('SELECT state FROM connection WHERE provider = ?', provider);
      return row === null ? null : readConnection(row);
    },

    connections(): readonly Connection[] {
      return [...sql.rows('SELECT state FROM connection')].map(readConnection);
    },

    putConnection(connection: Connection): void {
      sql.run('INSERT OR REPLACE INTO connection VALUES (?, ?)', connection.provider, JSON.stringify(connection));
    },

    dropConnection(provider: ProviderId): void {
      sql.run('DELETE FROM connection WHERE provider = ?', provider);
    },

    putConsent(provider: ProviderId, consent: PendingConsent): void {
      sql.run('INSERT OR REPLACE INTO consent VALUES (?, ?, ?)', provider, consent.nonce, consent.zone);
    },

    /** Once. */
    takeConsent(provider: ProviderId): PendingConsent | null {
      const row = sql.first('SELECT nonce, zone FROM consent WHERE provider = ?', provider);
      if (row === null) return null;
      sql.run('DELETE FROM consent WHERE provider = ?', provider);
      return { nonce: row['nonce'] as string, zone: row['zone'] as string };
    },

    sweepDue(): EpochMs | null {
      const row = sql.first(`SELECT due_at FROM agenda WHERE what = 'sweep'`);
      return row === null ? null : (row['due_at'] as EpochMs);
    },

    planSweep(dueAt: EpochMs | null): void {
      if (dueAt === null) sql.run(`DELETE FROM agenda WHERE what = 'sweep'`);
      else sql.run(`INSERT OR REPLACE INTO agenda VALUES ('sweep', ?)`, dueAt);
    },
  };
}

/** Rows from before these were kept lack them. */
function readConnection(row: Row): Connection {
  return { toldAt: 0, pastAt: null, ...(JSON.parse(row['state'] as string) as Omit<Connection, 'toldAt' | 'pastAt'>) };
}
