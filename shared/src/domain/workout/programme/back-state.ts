import type { Region } from '../../exercise/exercise.ts';
import { doneWithin, REGIONS, regionCredits } from './measures.ts';
import { needsOf } from './needs.ts';
import type { Training } from './training.ts';

/** One part of the back over the last fortnight. */
export interface RegionState {
  readonly region: Region;
  /** Sets, an indirect one counted in part; to the half. */
  readonly sets: number;
  readonly planned: number;
  /** `resting`: hard work yesterday, so it has today off. `next`: furthest behind of those that are ready. */
  readonly recovery: 'resting' | 'next' | 'ready';
}

/** The fortnight that the map shows. */
export const BACK_DAYS = 14;

/**
 * Sets that the programme plans for each region in a fortnight: two back days a week of three sets each (P1), of which every
 * region takes part in about half (the starter week's shares are 0.28, 0.42 and 0.30 of counted credits).
 */
export const PLANNED_SETS = 6;

/** How each region of the back stands: what it got, what was planned, whether it wants more. */
export function backState(training: Training): readonly RegionState[] {
  const credits = regionCredits(doneWithin(training, training.today, BACK_DAYS));
  const { resting, behind } = needsOf(training);
  return REGIONS.map((region) => ({
    region,
    sets: Math.round(credits[region] * 2) / 2,
    planned: PLANNED_SETS,
    recovery: resting.includes(region) ? 'resting' : region === behind ? 'next' : 'ready',
  }));
}
