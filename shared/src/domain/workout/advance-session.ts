import { type EpochMs, type Ms, seconds } from '../time/instant.ts';
import type { Session } from './session.ts';
import { type PlannedSet, workSeconds } from './workout.ts';

/** Lets the clock run to `now`: every phase that is over by then is over, the last one ends the session. */
export function advance(session: Session, now: EpochMs): Session {
  let current = session;
  while (current.endedAt === null && current.pausedAt === null) {
    const over = current.phaseStartedAt + phaseLength(current);
    if (now < over) return current;
    current = stepOn(current, over);
  }
  return current;
}

/** When the session ends if nothing stops it. */
export function endsAt(session: Session): EpochMs {
  const rest = session.plan.slice(session.index + 1);
  const later = rest.reduce((sum, set) => sum + set.readySeconds + workSeconds(set.goal) + set.restSeconds, 0);
  const set = currentSet(session);
  const here = set === null ? 0 : secondsFrom(session.phase, set);
  return session.phaseStartedAt + seconds(here + later);
}

export function currentSet(session: Session): PlannedSet | null {
  return session.plan[session.index] ?? null;
}

export function phaseLength(session: Session): Ms {
  const set = currentSet(session);
  if (set === null) return 0;
  const length = { ready: set.readySeconds, work: workSeconds(set.goal), rest: set.restSeconds };
  return seconds(length[session.phase]);
}

/** How much of the running set is done, 0 to 1; whole repetitions only. */
export function shareOf(session: Session, now: EpochMs): number {
  const set = currentSet(session);
  if (set === null || session.phase !== 'work') return 0;
  const at = session.pausedAt ?? now;
  const { goal } = set;
  const elapsed = (at - session.phaseStartedAt) / 1_000;
  if (goal.kind === 'time') return Math.min(1, Math.max(0, elapsed / goal.seconds));
  return Math.min(1, Math.floor(Math.max(0, elapsed) / goal.repSeconds) / goal.count);
}

/** The running set is over with this share of it done. */
export function finishSet(session: Session, share: number, at: EpochMs): Session {
  const set = currentSet(session);
  if (set === null) return session;
  const performed = [...session.performed, { set, share }];
  const last = session.index === session.plan.length - 1;
  if (last)
    return { ...session, performed, index: session.plan.length, phase: 'rest', phaseStartedAt: at, endedAt: at };
  return { ...session, performed, phase: 'rest', phaseStartedAt: at };
}

function stepOn(session: Session, at: EpochMs): Session {
  if (session.phase === 'ready') return { ...session, phase: 'work', phaseStartedAt: at };
  if (session.phase === 'work') return finishSet(session, 1, at);
  return { ...session, phase: 'ready', index: session.index + 1, phaseStartedAt: at };
}

function secondsFrom(phase: Session['phase'], set: PlannedSet): number {
  const work = workSeconds(set.goal);
  if (phase === 'ready') return set.readySeconds + work + set.restSeconds;
  return phase === 'work' ? work + set.restSeconds : set.restSeconds;
}
