import type { Place } from '../../exercise/can-do.ts';
import type { Equipment, Pattern } from '../../exercise/exercise-terms.ts';
import type { ExerciseId, PerformedSet } from '../../log/fact.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { LocalDay } from '../../time/local-day.ts';

/** One exercise as it was done, on the day it was done. */
export interface TrainedEntry {
  readonly at: EpochMs;
  readonly day: LocalDay;
  readonly exercise: ExerciseId;
  /** 1 to 10, as said; null: not asked or not answered. */
  readonly effort: number | null;
  readonly answer: 'done' | 'hurts' | 'never' | 'tooHard' | 'tooEasy';
  readonly sets: readonly PerformedSet[];
}

export interface DaySummary {
  readonly day: LocalDay;
  readonly steps: number | null;
  readonly brokenBouts: number;
}

/** One tap, or a tap on "skip" (null). */
export interface CheckIn {
  readonly at: EpochMs;
  readonly day: LocalDay;
  readonly protein?: boolean | null;
  readonly wholeFoods?: boolean | null;
  readonly ateRegularly?: boolean | null;
  readonly water?: number | null;
  readonly stress?: number | null;
}

/** Not offered until then; what hurts blocks its whole pattern. */
export type Block =
  | { readonly exercise: ExerciseId; readonly until: EpochMs | null }
  | { readonly pattern: Pattern; readonly until: EpochMs | null };

/** Everything the programme looks at. Unknown is null, never zero. */
export interface Training {
  readonly now: EpochMs;
  readonly today: LocalDay;
  readonly equipment: readonly Equipment[];
  readonly place: Place;
  readonly sleepHours: number | null;
  /** What the nudge engine allows by the person's own settings; missing: by the hours of sleep alone. */
  readonly intensity?: 'any' | 'notVigorous' | 'light';
  /** 1 to 5. */
  readonly stress: number | null;
  readonly readiness: 'ok' | 'caution' | 'skipped';
  readonly vigorousOptIn: boolean;
  readonly blocked: readonly Block[];
  readonly days: readonly DaySummary[];
  readonly checkIns: readonly CheckIn[];
  /** In order of time. */
  readonly entries: readonly TrainedEntry[];
}
