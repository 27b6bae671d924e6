import type { SourceKey } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { type LocalDay, localDayOf } from '../time/local-day.ts';
import type { DeviceType, SleepEpisode } from './model.ts';

/** One local day as it is shown: a function of records only, so it can be thrown away and rebuilt. */
export interface WearableDay {
  readonly localDay: LocalDay;
  readonly steps: DaySteps | null;
  readonly sleep: DaySleep | null;
}

export interface DaySteps {
  /** Whole steps. */
  readonly stepCount: number;
  /** When the day stood so: the latest that any source told. Absent in days that were made before it was kept. */
  readonly asOf?: EpochMs;
  readonly explanation: StepsExplanation;
}

/** Why it is this number: minutes put together from several sources, or one source's own total of the day. */
export type StepsExplanation =
  | { readonly kind: 'union'; readonly parts: readonly StepsPart[] }
  | {
      readonly kind: 'total';
      readonly source: SourceKey;
      readonly deviceType: DeviceType;
      readonly alreadyReconciled: boolean;
      /** What the minutes of the others came to: less than the total, or it would not be shown. */
      readonly unionOfOthers: number;
    };

/** The parts of a day add up to its whole steps. */
export interface StepsPart {
  readonly source: SourceKey;
  readonly deviceType: DeviceType;
  readonly stepCount: number;
}

export interface DaySleep {
  readonly main: CountedSleep | null;
  readonly naps: readonly CountedSleep[];
  /** The same stretches as other sources saw them. */
  readonly notCounted: readonly SleepEpisode[];
}

export interface CountedSleep {
  readonly episode: SleepEpisode;
  readonly asleepSeconds: number;
}

/** The day a sleep counts for: its provider's own word, else the day of waking by the clock there. */
export function sleepDay(episode: SleepEpisode): LocalDay {
  return episode.filedUnder ?? localDayOf(episode.endTime, episode.endOffsetMinutes ?? 0);
}

/** The local day of an instant by the clock there; UTC's where nobody knows it. */
export function dayAt(instant: EpochMs, offsetMinutes: number | null): LocalDay {
  return localDayOf(instant, offsetMinutes ?? 0);
}

/** Days as numbers are cheap to compare; zero is 1970-01-01 wherever the person was. */
export function dayNumber(instant: EpochMs, offsetMinutes: number | null): number {
  return Math.floor((instant + minutes(offsetMinutes ?? 0)) / minutes(1_440));
}

export function dayOfNumber(day: number): LocalDay {
  return localDayOf(day * minutes(1_440), 0);
}
