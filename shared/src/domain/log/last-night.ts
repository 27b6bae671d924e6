import type { DaySummary } from '../day/day-summary.ts';
import { type EpochMs, hours } from '../time/instant.ts';

export interface LastNight {
  readonly hours: number;
  readonly endedAt: EpochMs;
}

/** A night longer ago says nothing about today. */
export const SLEEP_KNOWN_FOR = hours(18);

/** The latest night in the summaries of today and yesterday; null where nobody measured one, or too long ago. */
export function lastNight(summaries: readonly DaySummary[], now: EpochMs): LastNight | null {
  const nights = summaries
    .flatMap(({ wearable }) => wearable?.sleep?.main ?? [])
    .map(({ episode, asleepSeconds }) => ({ hours: asleepSeconds / 3_600, endedAt: episode.endTime }))
    .filter((night) => night.hours > 0 && night.endedAt <= now && now - night.endedAt <= SLEEP_KNOWN_FOR);
  return nights.toSorted((a, b) => b.endedAt - a.endedAt)[0] ?? null;
}
