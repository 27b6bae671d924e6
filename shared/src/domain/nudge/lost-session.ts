import type { NudgeId, NudgeType } from '../log/fact.ts';
import { type EpochMs, minutes, seconds } from '../time/instant.ts';
import { settleSession } from './finish-session.ts';
import type { NudgeFact } from './nudge-fact.ts';
import type { NudgeState } from './state.ts';

/** A session that nobody will end any more, with its real duration. */
export interface ClosedSession {
  readonly nudge: NudgeId | null;
  readonly type: NudgeType;
  readonly startedAt: EpochMs;
  readonly seconds: number;
  readonly fraction: number;
}

/** A session page that was left open: after this much more than planned nobody is exercising. Taste. */
const OVERTIME = minutes(30);

/** Sleep longer than what was left of a session closes it where it was; a shorter one lets it go on. Never frozen. */
export function closeLostSession(
  state: NudgeState,
  slept: boolean,
  now: EpochMs,
): { readonly state: NudgeState; readonly facts: readonly NudgeFact[]; readonly closedSession: ClosedSession | null } {
  const { session, seenAt } = state;
  if (session === null || seenAt === null) return { state, facts: [], closedSession: null };
  const plannedEnd = session.startedAt + seconds(session.plannedSeconds);
  const lost = (slept && now > plannedEnd) || now > plannedEnd + OVERTIME;
  if (!lost) return { state, facts: [], closedSession: null };

  const ran = Math.max(0, Math.min(seenAt, plannedEnd) - session.startedAt) / 1_000;
  const fraction = session.plannedSeconds > 0 ? Math.min(1, ran / session.plannedSeconds) : 1;
  const closedSession: ClosedSession = { ...session, seconds: Math.round(ran), fraction };
  const settled = settleSession(state, closedSession, Math.min(seenAt, plannedEnd));
  return { ...settled, closedSession };
}
