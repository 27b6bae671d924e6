import type { Rng } from '../../lib/rng.ts';
import { type Ms, minutes, seconds } from '../time/instant.ts';

/** A quarter of an hour is the alarm's own rhythm: waiting longer would only lose ticks. */
const LONGEST: Ms = minutes(15);
const FIRST: Ms = seconds(2);

/**
 * How long to wait after so many failures in a row: evenly anywhere between nothing and the doubled limit ("full jitter"),
 * so that devices thrown out together don't come back together. A relay that names its time is heard, with jitter on top.
 */
export function decideBackoff(failures: number, retryAfterSeconds: number | null, rng: Rng): Ms {
  const limit = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 30));
  return Math.round((retryAfterSeconds ?? 0) * seconds(1) + rng() * limit);
}
