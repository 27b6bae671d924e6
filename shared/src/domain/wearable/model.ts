import type { DataSourceValue, SleepEpisodeValue, SourceKey, StepIntervalValue } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';

// The terms are those of IEEE 1752.1: a step count always belongs to an interval, a sleep episode runs from its
// provider's start to its provider's end. Everything derived from these three can be thrown away and rebuilt.

/** Who measured, and on which way the data came. */
export type DataSource = DataSourceValue;

export type DeviceType = DataSource['deviceType'];
export type Channel = DataSource['channel'];

/** What every record from a source carries beside its value. */
export interface SourceRecord {
  /** The provider's own name for the record; null: its start and length name it. */
  readonly externalId: string | null;
  /** Provider's update time, else the payload's or export's own time, else the count. Never the time of arrival. */
  readonly revision: number;
  readonly startTime: EpochMs;
  /** Minutes east of UTC at the start, or null where nobody knows. */
  readonly startOffsetMinutes: number | null;
}

/** Steps taken between two instants. */
export interface StepInterval extends SourceRecord, StepIntervalValue {}

/** One stretch of sleep, or of lying down to sleep. */
export interface SleepEpisode extends SourceRecord, SleepEpisodeValue {}

/** The provider says that something is gone: one record by its id, or what lies between two instants. */
export interface Deletion {
  /** Its records, and those of every source whose key begins with it and a slash. */
  readonly source: SourceKey;
  readonly kind: 'steps' | 'sleep' | 'workout';
  readonly target:
    | { readonly kind: 'record'; readonly externalId: string }
    | { readonly kind: 'interval'; readonly startTime: EpochMs; readonly endTime: EpochMs }
    /** What starts between the two and isn't one of these: a whole day was read again, and no longer holds it. */
    | {
        readonly kind: 'allBut';
        readonly startTime: EpochMs;
        readonly endTime: EpochMs;
        readonly externalIds: readonly string[];
      };
  /** Records of a greater revision came later and stay; null: nobody knows when it was deleted. */
  readonly revision: number | null;
}
