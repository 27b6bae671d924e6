import type { DaySummary } from '@unslouch/shared/domain/day/day-summary.ts';
import type { AnyFact, DeviceId, FactId } from '@unslouch/shared/domain/log/fact.ts';
import type { Json, Retraction } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';

/** What one step of the product writes, all of it or nothing. Recording the same fact again changes nothing. */
export interface Append {
  readonly facts?: readonly AnyFact[];
  /** A person records these on purpose, e.g. imports a file again: what was retracted comes back, at its next life. */
  readonly again?: readonly AnyFact[];
  readonly retractions?: readonly Retraction[];
  /** Settings, plan items, shared nudge state; the store stamps them. */
  readonly registers?: readonly RegisterWrite[];
  /** The whole new state; absent: left as it is. */
  readonly nudgeState?: object;
  /** The wearables' totals of the day as they were last seen; absent: left as they are. */
  readonly stepTotals?: object;
  /** The running guided session; null ends it; absent: left as it is. */
  readonly session?: object | null;
  readonly decision?: StoredDecision;
}

/** Registers of shared nudge state, one a device: `nudge/<device>`. */
export const NUDGE_PREFIX = 'nudge/';

export interface RegisterWrite {
  readonly key: string;
  readonly value: Json;
}

/** A row of the decision log: on this device only, until one is written that is `DECISIONS_KEPT` younger. An id is written once. */
export interface StoredDecision {
  readonly id: string;
  readonly at: EpochMs;
  readonly decision: object;
}

/** What a step may look at before it writes. State rows come as they were stored: their owner parses them. */
export interface Current {
  readonly device: DeviceId;
  readonly nudgeState: unknown;
  readonly session: unknown;
  readonly stepTotals: unknown;
  /** An identity that no fact, nudge or stamp of this device ever had; unused ones cost nothing. */
  nextId(): PersonFactId;
}

export type PersonFactId = Extract<FactId, { by: 'person' }>;

/**
 * The person's log on this device. Every write is one strictly durable transaction over day records, summaries, counter,
 * outbox and state rows; any of our pages and the background may write at any time.
 */
export interface EntryStore {
  appendAll(append: Append): Promise<void>;
  /**
   * Reads, decides and writes in one transaction, so that two contexts never decide on the same state. `decide` is pure and
   * synchronous; what it returns beside the writes is handed back once they are durable.
   */
  transact<T>(decide: (current: Current) => { readonly append: Append; readonly result: T }): Promise<T>;
  loadState(): Promise<Omit<Current, 'nextId'>>;
  /** The day's facts, joined, without the retracted, by start. */
  loadFacts(day: LocalDay): Promise<readonly AnyFact[]>;
  /** The facts of the days from the first to the last, both included. */
  loadFactsBetween(first: LocalDay, last: LocalDay): Promise<readonly AnyFact[]>;
  /** The facts filed under the UTC days of these instants and those between, in no order. */
  loadFiledFacts(from: EpochMs, to: EpochMs): Promise<readonly AnyFact[]>;
  /** The days that have anything, from the first to the last, both included. */
  loadSummaries(first: LocalDay, last: LocalDay): Promise<readonly DaySummary[]>;
  /** Those whose key begins so. */
  loadRegisters(prefix: string): Promise<readonly RegisterWrite[]>;
  loadDecisions(since: EpochMs): Promise<readonly StoredDecision[]>;
}
