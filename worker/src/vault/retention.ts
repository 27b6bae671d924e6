import { activeDevices } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { days, type EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { type BatchPlace, logOf, type SegmentIndex, type VaultState } from './state.ts';

/** A segment nobody else has merged yet is trusted alone after this long. */
export const TRUST_AFTER = days(30);

/** Two devices must have merged the segment, so that one that seals badly can't lose what it left out. */
const ACKS_NEEDED = 2;

/** Deletes of one alarm: a bounded slice, so that pushes never wait for long. */
export const SWEEP_CHUNK = 500;

export const SWEEP_EVERY = days(1);

/** A segment whose content can be relied on: what it covers may go, and so may the version before it. */
export function isTrusted(state: VaultState, segment: SegmentIndex, now: EpochMs): boolean {
  if (now - segment.completedAt >= TRUST_AFTER) return true;
  const merged = activeDevices(state.chain).filter(({ device }) => logOf(state, device).acked >= segment.sequence);
  return merged.length >= ACKS_NEEDED;
}

/** A batch is covered when its month's frontier has reached its device's sequence; then it may go. */
export function findCovered(
  state: VaultState,
  segments: readonly SegmentIndex[],
  now: EpochMs,
): (batch: BatchPlace) => boolean {
  const trusted = segments.filter((segment) => isTrusted(state, segment, now));
  return (batch) => {
    const segment = trusted.find((candidate) => candidate.month === batch.month);
    const reached = segment?.frontier.find((entry) => entry.device === batch.device)?.sequence ?? 0;
    return reached >= batch.to;
  };
}
