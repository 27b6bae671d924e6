import { LONGEST_STEP, LOOK_EVERY } from '../presence/sleep-gap.ts';
import { type EpochMs, hours, type Ms, seconds } from '../time/instant.ts';
import type { Decision } from './decision.ts';
import { nextClimb } from './ladder.ts';
import type { NudgeState } from './state.ts';

/** What looked is still awake then, for browsers stop a background after 30 s: no wake-up. */
export const AWAKE_FOR = seconds(25);

/** A look comes this much late, as timers do; the minutes that are left are counted as if it hadn't. */
const LATE = seconds(1);

/**
 * When to look again. Null while nobody is there: the idle event of their return wakes us. Never a second wake-up within a
 * minute: whole steps of a minute or a little more lead to the moment that is waited for, and the last one meets it.
 */
export function nextAlarm(state: NudgeState, decision: Decision, now: EpochMs): EpochMs | null {
  if (state.attendance?.kind !== 'present' || state.attendance.by === 'elsewhere') return null;
  const climb = state.nudge !== null && state.nudge.snoozedUntil === null ? nextClimb(state.nudge) : null;
  const lefts = [wishOf(decision), climb].map((at) => (at ?? now) - now).filter((left) => left > 0);
  return now + stepTo(Math.min(...lefts, NOTHING_NEAR));
}

const NOTHING_NEAR = hours(1);

function stepTo(left: Ms): Ms {
  if (left <= AWAKE_FOR) return left;
  const step = left / (Math.floor((left + LATE) / LOOK_EVERY) || 1);
  return step > LONGEST_STEP ? LOOK_EVERY : Math.max(step, LOOK_EVERY);
}

function wishOf(decision: Decision): EpochMs | null {
  if (decision.kind === 'hold') return decision.retryAt;
  if (decision.kind === 'rest') return decision.until;
  return decision.nextDue;
}
