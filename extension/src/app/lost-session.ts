import { outcomeOf as outcomeOfShare } from '@unslouch/shared/domain/nudge/finish-session.ts';
import type { ClosedSession } from '@unslouch/shared/domain/nudge/lost-session.ts';
import { seconds } from '@unslouch/shared/domain/time/instant.ts';
import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import type { Session } from '@unslouch/shared/domain/workout/session.ts';
import { outcomeOf } from '@unslouch/shared/domain/workout/session-outcome.ts';
import type { Happened } from './to-fact.ts';

/** The entry of a session that nobody will end any more: what was done up to where it was last known to run. */
export function lostSession(closed: ClosedSession, session: Session | null): Happened {
  const { startedAt, nudge, type, fraction } = closed;
  if (session !== null && session.startedAt === startedAt) {
    const at = Math.max(session.seenAt, startedAt + seconds(closed.seconds));
    return { type: 'session', startTime: startedAt, value: outcomeOf(reduceSession(session, { kind: 'end', at }), at) };
  }
  const value = {
    nudge,
    nudgeType: type,
    outcome: outcomeOfShare(fraction),
    seconds: closed.seconds,
    fraction,
    effort: null,
    steps: [],
  };
  return { type: 'session', startTime: startedAt, value };
}
