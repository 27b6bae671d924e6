import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { FrontierEntry } from '@unslouch/shared/protocol/segment.ts';

/**
 * What every request needs to know of an account, in one row: a push writes that row, an idle pull reads it, and neither
 * anything else.
 */
export interface VaultState {
  /** Names this life of the log, 22 characters. */
  readonly generation: string;
  /** Newest relay sequence. Batches, slots and new segments share one count. */
  readonly head: number;
  /** Newest sequence of a batch that was dropped. */
  readonly floor: number;
  /** Newest sequence of a slot, of a segment: a pull looks into their tables only if its cursor is older. */
  readonly slotHead: number;
  readonly segmentHead: number;
  /** Sealed bytes kept: batches, parts, slots. */
  readonly bytes: number;
  readonly keyringVersion: number;
  readonly chain: ChainState;
  readonly logs: readonly DeviceLog[];
  /** The newest batches: they cost no row of their own. */
  readonly tail: readonly KeptBatch[];
}

export interface BatchPlace {
  readonly sequence: number;
  readonly device: DeviceId;
  readonly month: number;
  /** Last device sequence in it. */
  readonly to: number;
}

export interface KeptBatch extends BatchPlace {
  readonly bytes: Uint8Array;
}

/** Where one device's log stands here. */
export interface DeviceLog {
  readonly device: DeviceId;
  /** Last device sequence stored; 0: none. */
  readonly sequence: number;
  /** Hash of that batch, base64url. */
  readonly hash: string;
  /** This device has applied everything up to here. */
  readonly acked: number;
  /** Whole hours, since nobody needs to know better. */
  readonly lastHeardAt: EpochMs | null;
  /** Batches stored in this UTC day, counted from 1970; absent: none since before they were counted. */
  readonly today?: { readonly day: number; readonly batches: number };
  /** The original answers, newest last. */
  readonly answers: readonly PushRecord[];
}

export interface PushRecord {
  readonly to: number;
  readonly hash: string;
  readonly sequence: number;
  readonly before: number;
}

/** The current version of a month. */
export interface SegmentIndex {
  readonly month: number;
  readonly version: number;
  readonly parts: number;
  readonly bytes: number;
  readonly sequence: number;
  readonly sealer: DeviceId;
  readonly frontier: readonly FrontierEntry[];
  readonly completedAt: EpochMs;
}

/** Hash before the first batch: 32 zero bytes. */
export const NO_HASH = 'A'.repeat(43);

export function logOf(state: VaultState, device: DeviceId): DeviceLog {
  return (
    state.logs.find((log) => log.device === device) ?? {
      device,
      sequence: 0,
      hash: NO_HASH,
      acked: 0,
      lastHeardAt: null,
      answers: [],
    }
  );
}

export function withLog(state: VaultState, log: DeviceLog): VaultState {
  const others = state.logs.filter((other) => other.device !== log.device);
  return { ...state, logs: [...others, log] };
}
