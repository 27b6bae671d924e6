import type { Json } from '../sync/record.ts';
import type { EpochMs } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { WorkWindow } from '../time/work-window.ts';

/**
 * What the person may choose. Each key is one register in sync, so the map is flat and every value is plain JSON.
 * Ranges, defaults and where they come from: `setting-rules.ts`.
 */
export interface Settings {
  readonly standUpEveryMinutes: number;
  readonly workoutEveryMinutes: number;
  readonly workoutsPerDay: number;
  /** An absence this long ends a bout. */
  readonly breakMinutes: number;
  /** An absence this long restarts every rhythm. Never below `breakMinutes`. */
  readonly resetMinutes: number;
  readonly idleAfterSeconds: number;
  /** How long a due nudge waits for a breakpoint. */
  readonly graceMinutes: number;
  /** How long anything but a pause, the window, absence and a call may hold a nudge; then a quiet badge. */
  readonly holdCapMinutes: number;
  readonly snoozePresetsMinutes: readonly number[];
  readonly watchingCapMinutes: number;
  readonly shortSleepHours: number;
  readonly offerStandUps: boolean;
  readonly offerWalks: boolean;
  readonly offerWorkouts: boolean;
  readonly workWindow: WorkWindow;
  /** Holidays and sick days alike. */
  readonly daysOff: readonly LocalDay[];
  readonly pause: Pause | null;
  /** Keys of a newer version or of another room: kept as they are. */
  readonly others: Readonly<Record<string, Json>>;
}

export type Pause = { readonly kind: 'until'; readonly until: EpochMs } | { readonly kind: 'untilResumed' };
