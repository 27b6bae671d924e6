import { type EpochMs, seconds } from '../time/instant.ts';
import type { Absence, Attendance } from './presence.ts';

/**
 * While somebody is there we look once a minute. Alarms may come late (platform: at most every 30 s, no upper bound given),
 * so only a gap of twice the period and more means that the machine slept or the process was frozen.
 */
const SLEEP_GAP = seconds(120);

/** The time between the last look and this one, where nothing can have been seen in it. */
export function sleptBetween(
  last: { readonly seenAt: EpochMs | null; readonly attendance: Attendance | null },
  browserStarted: boolean,
  now: EpochMs,
): Absence | null {
  if (last.seenAt === null) return null;
  if (browserStarted) return { since: last.seenAt, cause: 'closed' };
  const expected = last.attendance?.kind === 'present' && last.attendance.by !== 'elsewhere';
  return expected && now - last.seenAt >= SLEEP_GAP ? { since: last.seenAt, cause: 'asleep' } : null;
}
