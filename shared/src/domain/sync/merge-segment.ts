import type { DeviceId } from '../log/fact.ts';
import { encodeRecords } from './codec/encode-records.ts';
import { covers, type Frontier } from './frontier.ts';
import { recordsMissing } from './join-records.ts';
import type { SyncRecord } from './record.ts';

export interface HeldMonth {
  readonly records: readonly SyncRecord[];
  /**
   * Of these, what still waits in the outbox and can be nowhere else: not what lies in a pinned batch that the segment claims to
   * cover, for that batch was stored and only its answer lost.
   */
  readonly waiting: readonly SyncRecord[];
  /** Per device the highest sequence of *this month's* batches that was taken in here. */
  readonly frontier: Frontier;
}

export interface SegmentMerge {
  /** To be joined into the drawers; may hold versions that others of them beat. Nothing is ever replaced by a segment. */
  readonly news: readonly SyncRecord[];
  /** Held here, not in the segment, not waiting: sent again, for it is gone where the batches are dropped. */
  readonly reEmit: readonly SyncRecord[];
  /** True: the segment claims to hold all that this device took in of the month, and doesn't. The sealer is named for it. */
  readonly sealerAtFault: boolean;
}

/**
 * Joins a month's segment into what is held, and looks for loss. Facts of batches beyond the segment's frontier lack by
 * right; sending them again too costs one batch, changes nothing anywhere, and spares every record the memory of which batch
 * brought it. A block of an unknown kind that a newer build merged into another lacks as well: sent again it is known there,
 * and this stops with the update here. Better so than to guess that it was merged; nobody is named for it.
 */
export function mergeSegment(
  held: HeldMonth,
  segment: { readonly records: readonly SyncRecord[]; readonly frontier: Frontier },
): SegmentMerge {
  // A new device holds nothing, and whoever writes the news joins them anyway.
  if (held.records.length === 0) return { news: segment.records, reEmit: [], sealerAtFault: false };
  const waiting = new Set(held.waiting.map(textOf));
  const reEmit = recordsMissing(segment.records, held.records).filter((record) => !waiting.has(textOf(record)));
  return {
    news: recordsMissing(held.records, segment.records),
    reEmit,
    sealerAtFault: reEmit.some(({ kind }) => kind !== 'unknown') && covers(segment.frontier, held.frontier),
  };
}

/**
 * The same look for loss from the other side: of a batch's news, what a segment already merged claims to cover and didn't hold.
 * A new device reads the segments first and the batches after them.
 */
export function lackedBy(
  segment: { readonly frontier: Frontier },
  batch: { readonly device: DeviceId; readonly to: number },
  news: readonly SyncRecord[],
): readonly SyncRecord[] {
  return (segment.frontier.get(batch.device) ?? 0) >= batch.to ? news : [];
}

/**
 * How far a segment made here may claim to reach: below whatever of a device lies unread in quarantine, for the relay drops
 * what a segment covers.
 */
export function sealFrontier(
  held: Frontier,
  quarantined: Iterable<{ readonly device: string; readonly sequence: number }>,
): Frontier {
  const reach = new Map(held);
  for (const { device, sequence } of quarantined) {
    for (const [known, reached] of reach) if (known === device) reach.set(known, Math.min(reached, sequence - 1));
  }
  return reach;
}

/** The record itself, not its place: a beaten version that waits says nothing of the one that stands. */
function textOf(record: SyncRecord): string {
  return encodeRecords([record]).join();
}
