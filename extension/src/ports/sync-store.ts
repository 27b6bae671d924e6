import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { Frontier } from '@unslouch/shared/domain/sync/frontier.ts';
import type { WaitingRow } from '@unslouch/shared/domain/sync/plan-push.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { UtcMonth } from '@unslouch/shared/domain/time/local-day.ts';
import type { SlotContents } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import type { Cursor } from '@unslouch/shared/protocol/cursor.ts';
import type { SyncStatus } from './sync-status.ts';

export interface Membership {
  readonly account: string;
  /** Origin of the relay, e.g. `https://relay.example.org`. */
  readonly relay: string;
}

/** How far a device's log has been taken in, and the hash of its last batch. */
export interface Head {
  readonly sequence: number;
  readonly hash: Uint8Array;
}

/** A sealed batch with its number: sent byte for byte the same until it is acknowledged. */
export interface PinnedBatch {
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  /** The outbox rows that are done with it. */
  readonly rows: readonly number[];
}

/** What a page of a pull does here, whole or not at all, cursor included. */
export interface Pulled {
  readonly records: readonly SyncRecord[];
  /** Of batches that a segment merged here claims to hold: what is news among them, it lacks, and goes out again. */
  readonly covered: readonly SyncRecord[];
  readonly batches: readonly TakenBatch[];
  readonly heads: ReadonlyMap<DeviceId, Head>;
  /** The most that any writer said it had of each device. */
  readonly claimed: Frontier;
  readonly slots: readonly OpenedSlot[];
  readonly quarantined: readonly Refused[];
  readonly cursor: Cursor;
}

/** All that the relay holds. */
export interface WholeLog {
  readonly told: readonly SyncRecord[];
  /** Of these, what lies in batches alone although a segment claims to cover them: to be sent again, or it is dropped with them. */
  readonly lacked: readonly SyncRecord[];
}

/** A batch as it counts for the segment of its month. */
export interface TakenBatch {
  readonly month: UtcMonth;
  readonly device: DeviceId;
  readonly to: number;
  /** As it came over the wire. */
  readonly bytes: number;
}

/** A month that has a segment at the relay, or batches that none covers yet. */
export interface KnownMonth {
  readonly month: UtcMonth;
  /** The version merged here; 0: none. */
  readonly version: number;
  /** What that version claims to hold. */
  readonly frontier: Frontier;
  /** A newer version that couldn't be read, or not whole. */
  readonly unread: UnreadVersion | null;
  /** Of batches beyond the frontier. */
  readonly lateBytes: number;
  readonly lateSince: EpochMs | null;
}

export interface UnreadVersion {
  readonly version: number;
  /** The relay's number of it: nothing from here on may be acknowledged. */
  readonly sequence: number;
  readonly frontier: Frontier;
  /** Read again once this epoch's key is here; null: nothing is known that would help. */
  readonly missingEpoch: number | null;
}

/** A verified, opened version of a month. */
export interface OpenedSegment {
  readonly month: UtcMonth;
  readonly version: number;
  readonly sealer: DeviceId;
  readonly frontier: Frontier;
  readonly records: readonly SyncRecord[];
}

/** A version that is here only in part, or not at all. */
export interface UnopenedSegment extends UnreadVersion {
  readonly month: UtcMonth;
  readonly sealer: DeviceId | null;
  /** What of it can be read. */
  readonly records: readonly SyncRecord[];
  readonly problem: Problem;
  readonly bytes: Uint8Array;
}

/** What a phone or provider sent: appended here like anything else, so that it goes out sealed to the other devices. */
export interface OpenedSlot extends SlotContents {
  /** The relay's number of it. */
  readonly sequence: number;
}

/** The device chain as far as this device has verified it. */
export interface KnownChain {
  readonly chain: ChainState;
  readonly keyringVersion: number;
}

/** What the relay may be told: everything up to here is safe on this device, these slots have been pushed on; more may follow. */
export interface Acknowledgement {
  readonly cursor: Cursor;
  readonly slots: readonly number[];
}

export interface Refused {
  readonly from: 'batch' | 'segment' | 'inbox' | 'drawer' | 'outbox';
  readonly problem: Problem;
  readonly device: DeviceId | null;
  readonly sequence: number | null;
  readonly bytes: Uint8Array;
}

/** Kept until a person exports or drops it: never gone without a word. */
export interface Quarantined extends Refused {
  readonly id: number;
  readonly at: EpochMs;
}

export interface SyncOutcome {
  readonly problem: Problem | null;
  readonly failures: number;
  readonly retryAt: EpochMs | null;
}

/** What the sync loop keeps. Only the holder of the sync lock writes here. */
export interface SyncStore {
  loadDevice(): Promise<DeviceId>;
  loadMembership(): Promise<Membership | null>;
  /**
   * From now on appends wait for the relay. The log waits at once, whole, unless this device was a member already; what
   * belonged to another account goes.
   */
  join(membership: Membership): Promise<void>;
  /** The log stays; what belongs to the account goes. */
  leave(): Promise<void>;
  loadChain(): Promise<KnownChain | null>;
  saveChain(known: KnownChain): Promise<void>;
  /** This device goes on under another id; what was sealed under the former one is sealed anew. */
  startIncarnation(device: DeviceId): Promise<DeviceId>;
  /**
   * Another machine writes as this device, so both gave out the same identities: what waits here and the log does not tell gets
   * new ones under the new id.
   */
  partWays(device: DeviceId, log: WholeLog): Promise<void>;

  loadPinned(): Promise<readonly PinnedBatch[]>;
  /** Oldest first, those that no pinned batch carries. */
  loadWaiting(limit: number): Promise<readonly WaitingRow[]>;
  pin(batches: readonly PinnedBatch[]): Promise<void>;
  /** The relay has them: batch and rows go, the device's own head moves. */
  acknowledge(batch: PinnedBatch): Promise<void>;
  /** What was pinned waits again, to be sealed anew. */
  unpin(): Promise<void>;
  /** The relay will never take what is pinned: kept in quarantine, shown, exportable; the others go on. */
  deadLetter(problem: Problem): Promise<void>;

  loadHeads(): Promise<ReadonlyMap<DeviceId, Head>>;
  /** The most that any writer said it had of each device. */
  loadClaimed(): Promise<Frontier>;
  loadCursor(): Promise<Cursor>;
  apply(pulled: Pulled): Promise<void>;
  loadMonths(): Promise<readonly KnownMonth[]>;
  /**
   * Joins a month's segment in and notes its version, in one transaction. What is held here and lacking there waits to be sent
   * again; where the segment claimed to hold it, its sealer is named in quarantine.
   */
  mergeSegment(segment: OpenedSegment): Promise<void>;
  /** Joins what can be read, keeps the rest in quarantine, and notes that the version is still to be merged. */
  setAsideSegment(segment: UnopenedSegment): Promise<void>;
  /** Where this device's own log goes on, after its batches went into segments. */
  adoptHead(own: Head): Promise<void>;
  /** Nothing was behind our own push: the cursor moves over it. */
  skipTo(cursor: Cursor): Promise<void>;
  /** The relay began another log: pull it from its beginning, and offer it everything. */
  startOver(own: Head): Promise<void>;
  /** Null: it was told already, or not long ago, or something that a segment lacked waits to be sent again. */
  loadAcknowledgement(): Promise<Acknowledgement | null>;
  saveAcknowledged(acknowledgement: Acknowledgement): Promise<void>;
  loadQuarantine(): Promise<readonly Quarantined[]>;

  /** What the person is shown of sync, and what tells whether it is due. */
  loadStatus(): Promise<SyncStatus>;
  loadOutcome(): Promise<SyncOutcome>;
  /** `fetched`: the relay was asked for news, and all there was is here. */
  saveOutcome(outcome: SyncOutcome, fetched: boolean): Promise<void>;
}
