import type { FitReadings } from './read-garmin-fit.ts';

/** What files say to one another: a watch's day lies over several, and a night may be there twice. */
export interface Waiting {
  readonly fits: FitReadings;
  /** Takeout's nights with offsets, by the time on the clock at which they began: what logs without an offset are compared with. */
  readonly nights: Set<number>;
}
