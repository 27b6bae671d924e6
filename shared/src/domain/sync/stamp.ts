import { canonicalText } from '../../lib/canonical-text.ts';
import type { DeviceId } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Register, Stamp } from './record.ts';

/** 2^48: as milliseconds the year 10889. A counter that got there stays, and device and value decide. */
export const HIGHEST_COUNTER = 281_474_976_710_656;

/**
 * A stamp that beats everything seen. The clock only seeds it, so that a device that saw nothing starts near the others;
 * it rejects nothing: a device set to 2099 lifts the counter for everyone and nobody's later edit loses to it.
 */
export function nextStamp(highestSeen: number, now: EpochMs, device: DeviceId): Stamp {
  return { counter: Math.min(HIGHEST_COUNTER, Math.max(highestSeen + 1, Math.floor(now))), device };
}

/** Counter, then device, then the value's canonical text by code unit. Zero only for equal registers. */
export function compareRegisters(a: Register, b: Register): number {
  if (a.stamp.counter !== b.stamp.counter) return a.stamp.counter - b.stamp.counter;
  if (a.stamp.device !== b.stamp.device) return a.stamp.device < b.stamp.device ? -1 : 1;
  return compareTexts(canonicalText(a.value), canonicalText(b.value));
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
