import { type EpochMs, minutes, seconds } from '../time/instant.ts';
import type { Absence, Attendance } from './presence.ts';

/** While somebody is there: often enough to tell sleep from sitting, rare enough to cost nothing. */
export const LOOK_EVERY = minutes(1);
/** So that a look falls on the moment that is waited for, and is no second one in its minute. */
export const LONGEST_STEP = seconds(75);

/**
 * One look may be lost (the background was killed before it saved) and an alarm may come half a minute late (the platform's
 * floor), so only a longer gap means that the machine slept or was frozen.
 */
const SLEEP_GAP = LONGEST_STEP + LOOK_EVERY + seconds(30);

/** The time between the last look and this one, where nothing can have been seen in it. */
export function sleptBetween(
  last: { readonly seenAt: EpochMs | null; readonly attendance: Attendance | null },
  browserStarted: boolean,
  now: EpochMs,
): Absence | null {
  if (last.seenAt === null) return null;
  if (browserStarted) return { since: last.seenAt, cause: 'closed' };
  const expected = last.attendance?.kind === 'present' && last.attendance.by !== 'elsewhere';
  return expected && now - last.seenAt > SLEEP_GAP ? { since: last.seenAt, cause: 'asleep' } : null;
}
