import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { type EpochMs, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';

/** The first wait, doubled at each failure: short enough for a tunnel, long enough for a restart (taste). */
const FIRST_WAIT = seconds(5);
/** The alarm that pulls comes as often, so a longer wait would only be overtaken by it. */
const LONGEST_WAIT = minutes(15);

/**
 * When to try again by itself after so many failures in a row; null where only a person or an update can help. Full jitter
 * (`random` in [0, 1)): devices that lost the relay together don't come back together.
 */
export function planRetry(problem: Problem, failures: number, random: number, now: EpochMs): EpochMs | null {
  if (problem.permanent) return null;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20));
  return now + Math.max(seconds(problem.retryAfterSeconds ?? 0), Math.round(wait * random));
}
