import type { Effort, ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import type { EpochMs, Ms } from '../time/instant.ts';
import type { PlannedSet, Workout } from './workout.ts';

/**
 * One performed run of a workout. Plain JSON, stored on every event: a popup may close at any moment. Time is always
 * `now − phaseStartedAt`; nothing is counted.
 *
 *      ready ──▶ work ──▶ rest ──▶ ready ──▶ …  ──▶ (endedAt set: effort is asked) ──▶ closed
 */
export interface Session {
  readonly version: 1;
  readonly nudge: NudgeId | null;
  readonly nudgeType: NudgeType;
  readonly plan: Workout;
  /** The set that runs; the plan's length when all are over. */
  readonly index: number;
  readonly phase: 'ready' | 'work' | 'rest';
  /** Moved on by every pause, so that now minus this is time at work. */
  readonly phaseStartedAt: EpochMs;
  readonly startedAt: EpochMs;
  readonly pausedAt: EpochMs | null;
  readonly pausedFor: Ms;
  /** When a page last showed it. */
  readonly seenAt: EpochMs;
  readonly endedAt: EpochMs | null;
  /** Sets that are over, in order. */
  readonly performed: readonly PerformedShare[];
  readonly reports: readonly Report[];
  readonly effort: Effort | null;
  /** Effort given or waived: nothing changes any more. */
  readonly closed: boolean;
}

/** How much of a planned set was done, 0 to 1. */
export interface PerformedShare {
  readonly set: PlannedSet;
  readonly share: number;
}

/** What the person said on the way: the programme steps back, and blocks what hurts. */
export interface Report {
  readonly kind: 'easier' | 'tooHard' | 'hurts';
  readonly exercise: ExerciseId;
  readonly at: EpochMs;
}

export type SessionEvent =
  /** A page shows the session: sent on opening and every few seconds. */
  | { readonly kind: 'seen'; readonly at: EpochMs }
  | { readonly kind: 'pause'; readonly at: EpochMs }
  | { readonly kind: 'resume'; readonly at: EpochMs }
  /** On to the next phase: work begins at once, a set ends with what was done, a rest is over. */
  | { readonly kind: 'next'; readonly at: EpochMs }
  /** Begins the set anew; in its first seconds, the set before. */
  | { readonly kind: 'back'; readonly at: EpochMs }
  /** Swaps what is left of the running exercise; an empty replacement leaves it out. */
  | { readonly kind: 'swap'; readonly at: EpochMs; readonly report: Report['kind']; readonly replacement: Workout }
  /** Ends it here. */
  | { readonly kind: 'end'; readonly at: EpochMs }
  /** One tap after the end; null waives it. */
  | { readonly kind: 'rate'; readonly at: EpochMs; readonly effort: Effort | null };

export interface SessionStart {
  readonly plan: Workout;
  readonly nudge: NudgeId | null;
  readonly nudgeType: NudgeType;
  readonly at: EpochMs;
}

export function startSession({ plan, nudge, nudgeType, at }: SessionStart): Session {
  return {
    version: 1,
    nudge,
    nudgeType,
    plan,
    index: 0,
    phase: 'ready',
    phaseStartedAt: at,
    startedAt: at,
    pausedAt: null,
    pausedFor: 0,
    seenAt: at,
    endedAt: plan.length === 0 ? at : null,
    performed: [],
    reports: [],
    effort: null,
    closed: false,
  };
}
