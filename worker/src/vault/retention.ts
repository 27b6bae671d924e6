import { activeDevices } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { logOf, type SegmentIndex, type VaultState } from './state.ts';

/** A segment nobody else has merged yet is trusted alone after this long. */
export const TRUST_AFTER = days(30);

/** Two devices must have merged the segment, so that one that seals badly can't lose what it left out. */
const ACKS_NEEDED = 2;

/** Deletes of one alarm: a bounded slice, so that pushes never wait for long. */
export const SWEEP_CHUNK = 500;

export const SWEEP_EVERY = days(1);

export interface BatchPlace {
  readonly sequence: number;
  readonly device: DeviceId;
  readonly month: number;
  /** Last device sequence in it. */
  readonly to: number;
}

/** A segment whose content can be relied on: what it covers may go, and so may the version before it. */
export function isTrusted(state: VaultState, segment: SegmentIndex, now: EpochMs): boolean {
  if (now - segment.completedAt >= TRUST_AFTER) return true;
  const merged = activeDevices(state.chain).filter(({ device }) => logOf(state, device).acked >= segment.sequence);
  return merged.length >= ACKS_NEEDED;
}

/** A batch is covered when its month's frontier has reached its device's sequence. */
function isCovered(batch: BatchPlace, segments: readonly SegmentIndex[]): boolean {
  const segment = segments.find((candidate) => candidate.month === batch.month);
  const reached = segment?.frontier.find((entry) => entry.device === batch.device)?.sequence ?? 0;
  return reached >= batch.to;
}

/** Sequences to drop, oldest first. */
export function planSweep(
  state: VaultState,
  batches: readonly BatchPlace[],
  segments: readonly SegmentIndex[],
  now: EpochMs,
): readonly number[] {
  const trusted = segments.filter((segment) => isTrusted(state, segment, now));
  return batches.filter((batch) => isCovered(batch, trusted)).map((batch) => batch.sequence);
}
