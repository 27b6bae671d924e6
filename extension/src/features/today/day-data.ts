import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { Region } from '../../ui/region.ts';

/** One local day as the line shows it. Spans may reach over the edges of the day. */
export interface DayData {
  /** Where the working hours begin and end; the line grows if something lies outside of them. */
  readonly windowStart: EpochMs;
  readonly windowEnd: EpochMs;
  /** Null on another day than today. */
  readonly now: EpochMs | null;
  readonly offsetMinutes: number;
  readonly dayOff: boolean;
  /** The running bout too, up to now. */
  readonly bouts: readonly TimeSpan[];
  readonly breaks: readonly DayBreak[];
  readonly away: readonly TimeSpan[];
}

export interface TimeSpan {
  readonly startTime: EpochMs;
  readonly endTime: EpochMs;
}

export interface DayBreak extends TimeSpan {
  /** What `onOpen` gives back. */
  readonly id: string;
  readonly kind: 'standUp' | 'walk' | 'workout';
  /** Of the exercise; null for stand-ups and walks. */
  readonly name: string | null;
  /** The region it served most, for a workout. */
  readonly region: Region | null;
}
