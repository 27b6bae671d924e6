import { exhaustive } from '../../lib/exhaustive.ts';
import { type EpochMs, type Ms, seconds } from '../time/instant.ts';
import { advance, currentSet, endsAt, finishSet, shareOf } from './advance-session.ts';
import type { PerformedShare, Session, SessionEvent } from './session.ts';
import type { PlannedSet, Workout } from './workout.ts';

/** Longer unseen than this is an absence: a closed popup, a sleeping machine, a crash. Pages report every few seconds. */
const UNSEEN = seconds(20);
/** Going back this early in a set means the set before it. */
const EARLY = seconds(3);

/**
 * The session after an event. First the clock is caught up with: phases that are over are over. An absence that outlasts
 * the session closes it as it was last seen; a shorter one changes nothing, the session went on. Events that make no
 * sense now (a second pause, a swap after the end) change nothing.
 */
export function reduceSession(session: Session, event: SessionEvent): Session {
  if (session.closed) return session;
  const present = catchUp(event.at < session.seenAt ? rebased(session, event.at - session.seenAt) : session, event.at);
  switch (event.kind) {
    case 'seen':
      return present;
    case 'pause':
      return isRunning(present) ? { ...present, pausedAt: event.at } : present;
    case 'resume':
      return unpaused(present, event.at);
    case 'next':
      return present.endedAt === null ? next(unpaused(present, event.at), event.at) : present;
    case 'back':
      return present.endedAt === null ? back(unpaused(present, event.at), event.at) : present;
    case 'swap':
      return present.endedAt === null ? swap(unpaused(present, event.at), event) : present;
    case 'end':
      return present.endedAt === null ? end(unpaused(present, event.at), event.at) : present;
    case 'rate':
      return present.endedAt === null ? present : { ...present, effort: event.effort, closed: true };
    default:
      return exhaustive(event);
  }
}

/** The clock was set back: every stored moment moves with it, so that nothing freezes until the old time comes again. */
function rebased(session: Session, by: Ms): Session {
  return {
    ...session,
    startedAt: session.startedAt + by,
    phaseStartedAt: session.phaseStartedAt + by,
    pausedAt: session.pausedAt === null ? null : session.pausedAt + by,
    endedAt: session.endedAt === null ? null : session.endedAt + by,
    seenAt: session.seenAt + by,
  };
}

function isRunning(session: Session): boolean {
  return session.endedAt === null && session.pausedAt === null;
}

function catchUp(session: Session, at: EpochMs): Session {
  if (!isRunning(session)) return { ...session, seenAt: at };
  const absent = at - session.seenAt > UNSEEN;
  if (absent && endsAt(session) <= at) return end(advance(session, session.seenAt), session.seenAt);
  return { ...advance(session, at), seenAt: at };
}

function unpaused(session: Session, at: EpochMs): Session {
  if (session.pausedAt === null) return session;
  const pause = at - session.pausedAt;
  return {
    ...session,
    pausedAt: null,
    pausedFor: session.pausedFor + pause,
    phaseStartedAt: session.phaseStartedAt + pause,
  };
}

function next(session: Session, at: EpochMs): Session {
  switch (session.phase) {
    case 'ready':
      return { ...session, phase: 'work', phaseStartedAt: at };
    case 'work':
      return advance(finishSet(session, shareOf(session, at), at), at);
    case 'rest':
      return { ...session, phase: 'ready', index: session.index + 1, phaseStartedAt: at };
    default:
      return exhaustive(session.phase);
  }
}

/** The set before is forgotten, so that it can be done again. */
function back(session: Session, at: EpochMs): Session {
  const early = session.phase !== 'work' || at - session.phaseStartedAt < EARLY;
  const index = session.phase === 'rest' || !early ? session.index : Math.max(0, session.index - 1);
  return { ...session, index, phase: 'ready', phaseStartedAt: at, performed: session.performed.slice(0, index) };
}

type Swap = Extract<SessionEvent, { kind: 'swap' }>;

/** What was done of the running set counts; the rest of its exercise gives way to the replacement. */
function swap(session: Session, { at, report, replacement }: Swap): Session {
  const set = currentSet(session);
  if (set === null) return session;
  const reports = [...session.reports, { kind: report, exercise: set.exercise, at }];
  const share = session.phase === 'work' ? shareOf(session, at) : 0;
  const done: readonly PerformedShare[] =
    session.phase === 'rest'
      ? session.performed
      : [...session.performed, ...(share > 0 ? [{ set: cut(set, share), share: 1 }] : [])];
  const others = session.plan.slice(session.index + 1).filter(({ exercise }) => exercise !== set.exercise);
  const plan: Workout = [...done.map((one) => one.set), ...replacement, ...others];
  const swapped: Session = {
    ...session,
    plan,
    performed: done,
    reports,
    index: done.length,
    phase: 'ready',
    phaseStartedAt: at,
  };
  return swapped.index >= plan.length ? { ...swapped, endedAt: at } : swapped;
}

/** The part of a set that was done, as a set of its own: what was asked after the swap is the new plan. */
function cut(set: PlannedSet, share: number): PlannedSet {
  const { goal } = set;
  return {
    ...set,
    restSeconds: 0,
    goal:
      goal.kind === 'reps'
        ? { ...goal, count: Math.max(1, Math.floor(goal.count * share)) }
        : { ...goal, seconds: Math.max(1, Math.round(goal.seconds * share)) },
  };
}

function end(session: Session, at: EpochMs): Session {
  const stopped =
    session.phase === 'work' && session.endedAt === null ? finishSet(session, shareOf(session, at), at) : session;
  return { ...stopped, endedAt: stopped.endedAt ?? at };
}
