import type { ExerciseId, Side } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import { advance, currentSet, phaseLength } from './advance-session.ts';
import type { Session } from './session.ts';
import { fractionOf, realSeconds } from './session-outcome.ts';
import type { Level, PlannedSet } from './workout.ts';

/** What a screen shows of a session at one moment. All seconds are plain numbers with a fraction. */
export interface SessionView {
  readonly status: 'ready' | 'work' | 'rest' | 'paused' | 'rating' | 'closed';
  /** The phase that runs, also while paused. */
  readonly phase: 'ready' | 'work' | 'rest';
  readonly exercise: ExerciseId | null;
  readonly level: Level;
  readonly side: Side;
  readonly set: PlannedSet | null;
  /** Position of the set in the whole workout, from 1. */
  readonly step: { readonly number: number; readonly of: number };
  /** The repetition that runs, from 1; null in a timed set and outside work. */
  readonly rep: { readonly number: number; readonly of: number } | null;
  /** Left of the phase: get-ready, hold or rest. */
  readonly remaining: number;
  /** Of the phase, 0 to 1: the ring. */
  readonly share: number;
  /** Seconds into the figure's loop; 0 outside work. */
  readonly motion: number;
  /** The set after this one, for "then …". */
  readonly next: PlannedSet | null;
  /** At work so far, pauses left out. */
  readonly elapsed: number;
  /** Of the plan, 0 to 1. */
  readonly fraction: number;
}

export function viewSession(session: Session, now: EpochMs): SessionView {
  const current = session.pausedAt === null ? advance(session, now) : session;
  const at = current.pausedAt ?? now;
  const set = currentSet(current);
  const length = phaseLength(current);
  const elapsed = Math.min(length, Math.max(0, at - current.phaseStartedAt));
  const working = current.phase === 'work' && set !== null;
  return {
    status: statusOf(current),
    phase: current.phase,
    exercise: set?.exercise ?? null,
    level: set?.level ?? 'normal',
    side: set?.side ?? 'both',
    set,
    step: { number: Math.min(current.index + 1, current.plan.length), of: current.plan.length },
    rep: working ? repOf(set, elapsed / 1_000) : null,
    remaining: (length - elapsed) / 1_000,
    share: length === 0 ? 1 : elapsed / length,
    motion: working ? elapsed / 1_000 : 0,
    next: current.plan[current.index + 1] ?? null,
    elapsed: realSeconds(current, at),
    fraction: fractionOf(current, at),
  };
}

function statusOf(session: Session): SessionView['status'] {
  if (session.closed) return 'closed';
  if (session.endedAt !== null) return 'rating';
  return session.pausedAt === null ? session.phase : 'paused';
}

function repOf({ goal }: PlannedSet, elapsed: number): SessionView['rep'] {
  if (goal.kind === 'time') return null;
  return { number: Math.min(goal.count, Math.floor(elapsed / goal.repSeconds) + 1), of: goal.count };
}
