import { type EpochMs, minutes } from '../time/instant.ts';
import type { Decision } from './decision.ts';
import { nextClimb } from './ladder.ts';
import type { NudgeState } from './state.ts';

/** While somebody is there: often enough to tell sleep from sitting, rare enough to cost nothing. */
const LOOK_EVERY = minutes(1);

/** When to look again. Null while nobody is there: the idle event of their return wakes us. */
export function nextAlarm(state: NudgeState, decision: Decision, now: EpochMs): EpochMs | null {
  if (state.attendance?.kind !== 'present' || state.attendance.by === 'elsewhere') return null;
  const wished = wishOf(decision);
  const climb = state.nudge !== null && state.nudge.snoozedUntil === null ? nextClimb(state.nudge) : null;
  const times = [wished, climb, now + LOOK_EVERY].filter((at) => at !== null && at > now) as EpochMs[];
  return Math.min(...times);
}

function wishOf(decision: Decision): EpochMs | null {
  if (decision.kind === 'hold') return decision.retryAt;
  if (decision.kind === 'rest') return decision.until;
  return decision.nextDue;
}
