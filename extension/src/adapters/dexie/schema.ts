import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Json, Stamp } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay, UtcDay, UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { StoredImport } from '../../ports/import-store.ts';
import type { KnownChain, UnreadVersion } from '../../ports/sync-store.ts';

/**
 * One row per day, never one per record: ten years as rows took 10 to 14 s and 51 MB in Chromium, as day rows
 * under one second and 3 MB. A change here is a new version with an upgrade, and a stored dump in `tests/stored`.
 */
export const SCHEMA = {
  dayRecords: 'drawer, unknown',
  daySummaries: 'day',
  registers: 'key',
  outbox: '++row',
  inFlight: 'firstSequence',
  devices: 'id',
  months: 'month',
  quarantine: '++id',
  decisions: 'id, at',
  state: 'key',
  meta: 'key',
} as const;

/** Version 2 remembers imports, to show them and to take them back. */
export const IMPORT_TABLES = { imports: 'id', importParts: '++row, import, month' } as const;

export const SCHEMA_VERSION = 2;

export const DATABASE_NAME = 'unslouch';

/** All facts, retractions and unknown records of one UTC day, joined, in the canonical columnar encoding. */
export interface DayRecordsRow {
  readonly drawer: UtcDay;
  readonly records: Uint8Array;
  /** Present where the drawer holds kinds of a newer version: they are read again after an update. */
  readonly unknown?: 1;
}

/** What screens read: a pure function of the drawers around the day. */
export interface DaySummaryRow {
  readonly day: LocalDay;
  readonly summary: DaySummary;
}

export interface RegisterRow {
  readonly key: string;
  readonly value: Json;
  readonly stamp: Stamp;
  readonly previous: readonly { readonly value: Json; readonly replacedAt: EpochMs }[];
}

/** Records of one month that no relay has confirmed yet. */
export interface OutboxRow {
  readonly row?: number;
  readonly month: UtcMonth;
  readonly records: Uint8Array;
}

/** A sealed batch as it goes over the wire: sent again byte for byte until it is acknowledged. */
export interface InFlightRow {
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly batch: Uint8Array;
  readonly hash: Uint8Array;
  readonly outboxRows: readonly number[];
}

/** How far the log of one device has been applied here, and the hash of its last batch. */
export interface DeviceRow {
  readonly id: DeviceId;
  readonly sequence: number;
  readonly hash: Uint8Array;
  readonly heardAt: EpochMs | null;
  /** The most that another device said it had of it. */
  readonly claimed: number;
}

/** What is known of a month's segment on the relay, and of the batches that count for it. Frontiers: device → sequence. */
export interface MonthRow {
  readonly month: UtcMonth;
  readonly version: number;
  readonly frontier: Readonly<Record<string, number>>;
  readonly unread: (Omit<UnreadVersion, 'frontier'> & { readonly frontier: Readonly<Record<string, number>> }) | null;
  /** The highest sequence of this month's batches that was taken in here. */
  readonly taken: Readonly<Record<string, number>>;
  /** Bytes of batches beyond the frontier, and when the first of them came. */
  readonly lateBytes: number;
  readonly lateSince: EpochMs | null;
}

/** What could not be opened, verified, read or delivered: kept, shown, exportable. */
export interface QuarantineRow {
  readonly id?: number;
  readonly from: 'batch' | 'segment' | 'inbox' | 'drawer' | 'outbox';
  readonly problem: Problem;
  readonly device: DeviceId | null;
  readonly sequence: number | null;
  readonly bytes: Uint8Array;
  readonly at: EpochMs;
}

export type ImportRow = StoredImport;

/** What one import brought of one month: a retraction for each record, ready to be told. */
export interface ImportPartRow {
  readonly row?: number;
  readonly import: string;
  readonly month: UtcMonth;
  readonly brought: Uint8Array;
}

export interface DecisionRow {
  readonly id: string;
  readonly at: EpochMs;
  readonly decision: object;
}

export interface StateRow {
  readonly key: 'nudge' | 'session' | 'steps';
  readonly value: object;
}

export type MetaRow =
  /** Who this device is, how many identities it gave, and the highest stamp it made or saw. Both only ever grow. */
  | { readonly key: 'device'; readonly id: DeviceId; readonly count: number; readonly stamp: number }
  | { readonly key: 'account'; readonly id: string; readonly relay: string }
  /** How far this device has pulled. */
  | { readonly key: 'cursor'; readonly generation: string; readonly after: number }
  /** The last cursor that the relay was told, and the inbox slots it may let go once these outbox rows are delivered. */
  | { readonly key: 'acknowledged'; readonly generation: string; readonly after: number; readonly at?: EpochMs }
  /** What a segment lacked is in the outbox up to this row: until it is delivered, nothing is acknowledged. */
  | { readonly key: 'lacked'; readonly lastRow: number }
  | { readonly key: 'slots'; readonly slots: readonly { readonly sequence: number; readonly lastRow: number }[] }
  | ({ readonly key: 'chain' } & KnownChain)
  | {
      readonly key: 'status';
      readonly lastSyncedAt: EpochMs | null;
      readonly problem: Problem | null;
      readonly failures: number;
      readonly retryAt: EpochMs | null;
    };
