import type { EpochMs } from '../time/instant.ts';

/** What the browser's idle API says, or `unknown` where it is missing or throws. */
export interface PresenceReading {
  readonly state: 'active' | 'idle' | 'locked' | 'unknown';
  /** idle: the last input; locked: the lock. Null where nobody knows. */
  readonly since: EpochMs | null;
}

/** Whether the sitting clock runs, and why. */
export type Attendance =
  | { readonly kind: 'present'; readonly by: 'input' | 'watching' | 'call' | 'elsewhere' | 'unknown' }
  | { readonly kind: 'absent'; readonly since: EpochMs; readonly cause: AbsenceCause };

export type AbsenceCause = 'away' | 'locked' | 'asleep' | 'closed';

/** Time away so far: the sitting clock stands still in it. */
export interface Absence {
  readonly since: EpochMs;
  readonly cause: AbsenceCause;
}
