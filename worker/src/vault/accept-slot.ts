import { LIMITS } from '@unslouch/shared/protocol/limits.ts';

/** A slot as it lies here. */
export interface KeptSlot {
  readonly number: number;
  /** Which stream of the source it is: only the same stream may replace it. */
  readonly lane: string;
  readonly fromHour: number;
  readonly toHour: number;
  /** Keyed fingerprint of what it said. */
  readonly content: string;
  /** A device has taken it over. */
  readonly acked: boolean;
}

export type OfferedSlot = Pick<KeptSlot, 'lane' | 'fromHour' | 'toHour' | 'content'>;

export type SlotDecision =
  | { readonly kind: 'unchanged' }
  /** Write it under this number, over what may lie there. */
  | { readonly kind: 'write'; readonly number: number }
  /** Every slot of that day waits for a device and says what the new one doesn't. */
  | { readonly kind: 'full' };

/**
 * A slot is overwritten only where nothing can get lost: a device has its content, or the new payload covers at least the
 * same hours of the same stream.
 */
export function acceptSlot(kept: readonly KeptSlot[], offered: OfferedSlot): SlotDecision {
  if (kept.some((slot) => slot.lane === offered.lane && slot.content === offered.content)) return { kind: 'unchanged' };
  const waiting = kept.filter((slot) => !slot.acked);
  const covered = waiting.find(
    (slot) => slot.lane === offered.lane && offered.fromHour <= slot.fromHour && offered.toHour >= slot.toHour,
  );
  if (covered !== undefined) return { kind: 'write', number: covered.number };
  const free = firstFree(waiting.map((slot) => slot.number));
  return free < LIMITS.slotsPerDay ? { kind: 'write', number: free } : { kind: 'full' };
}

function firstFree(taken: readonly number[]): number {
  let number = 0;
  while (taken.includes(number)) number++;
  return number;
}
