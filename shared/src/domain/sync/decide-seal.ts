import { days, type EpochMs, type Ms } from '../time/instant.ts';
import type { UtcMonth } from '../time/local-day.ts';

/** What a device knows of a month. */
export interface MonthState {
  readonly month: UtcMonth;
  /** Version of the month's segment on the relay; 0: there is none. */
  readonly version: number;
  /** Bytes on the wire that no segment covers: batches of this month beyond its frontier, and what waits here. */
  readonly lateBytes: number;
  /** Arrival of the oldest of them; null: none. */
  readonly lateSince: EpochMs | null;
}

export type SealDecision = 'seal' | 'wait';

/** A month is settled when it is over for a week: watches and phones that sync weekly have then told what they know. */
export const SETTLING: Ms = days(7);
/** Below this a late fact is cheaper carried as the batch it came in than by sealing its month anew. */
export const LATE_BYTES = 16_384;
/** And yet no batch stays for ever: the relay's storage is then bounded by two months of stragglers. */
export const LATE_TIME: Ms = days(60);

/**
 * Should this device merge the month into a segment now? Only what arrives and what time it is decides, so that a month
 * where nothing happens is never sealed again. Two devices that decide alike are settled by the relay's compare-and-set.
 */
export function decideSeal({ month, version, lateBytes, lateSince }: MonthState, now: EpochMs): SealDecision {
  if (lateSince === null) return 'wait';
  const settled = month !== 0 && now >= monthEnd(month) + SETTLING;
  if (settled && version === 0) return 'seal';
  const mayWait = month !== 0 && !settled;
  return !mayWait && (lateBytes > LATE_BYTES || now >= lateSince + LATE_TIME) ? 'seal' : 'wait';
}

/** Back-fill of settled months goes up as segments: one row on the relay instead of many batches. */
export function decideRoute(month: UtcMonth, waitingBytes: number, now: EpochMs): 'batch' | 'segment' {
  const settled = month !== 0 && now >= monthEnd(month) + SETTLING;
  return settled && waitingBytes > LATE_BYTES ? 'segment' : 'batch';
}

export function monthEnd(month: UtcMonth): EpochMs {
  return Date.UTC(1970, month, 1);
}
