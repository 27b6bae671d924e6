import { days, type EpochMs, hours } from '../time/instant.ts';
import { sittingMs } from './bout.ts';
import { followClock } from './follow-clock.ts';
import { movePast } from './move-past.ts';
import { createNudgeState, type NudgeState } from './state.ts';

/** What was seen longer ago has no bearing on today: only the ids go on. */
const FORGET_AFTER = days(30);
/** What `parseNudgeState` reads back. */
const EARLIEST = -1e14;
/** Half of the longest interval: the longest snooze there can be. */
const LONGEST_SNOOZE = hours(1);
/** Far more than any workout. */
const LONGEST_SESSION_SECONDS = 4 * 3_600;

/**
 * A state in which nothing lies in the future and no part contradicts another, whatever was stored and whatever another
 * device's clock has shown. Without it one wrong number could silence the nudges for ever.
 */
export function mendState(stored: NudgeState, now: EpochMs): NudgeState {
  if (stored.seenAt !== null && Math.abs(now - stored.seenAt) > FORGET_AFTER) {
    const { device, nudgeCount, decisionCount } = stored;
    return { ...createNudgeState(device), nudgeCount, decisionCount };
  }
  const state = movePast(followClock(stored, now), (at) => Math.max(EARLIEST, Math.min(now, at)));
  const { nudge, session } = state;
  const mended: NudgeState = {
    ...state,
    nudge: nudge && {
      ...nudge,
      snoozedUntil: nudge.snoozedUntil && Math.min(nudge.snoozedUntil, now + LONGEST_SNOOZE),
    },
    session: session && { ...session, plannedSeconds: Math.min(session.plannedSeconds, LONGEST_SESSION_SECONDS) },
  };
  return mendBout(mended, now);
}

function mendBout(state: NudgeState, now: EpochMs): NudgeState {
  const { bout, rhythm } = state;
  if (bout === null) return state;
  const startedAt = Math.max(bout.startedAt, now - FORGET_AFTER);
  const resumedAt = Math.max(startedAt, bout.resumedAt);
  const placed = { ...bout, startedAt, resumedAt, awayMs: Math.min(bout.awayMs, now - startedAt) };
  const sat = sittingMs({ ...state, bout: placed }, now);
  return {
    ...state,
    bout: { ...placed, nudgedAtMs: Math.min(bout.nudgedAtMs, sat) },
    rhythm: { ...rhythm, sinceWorkoutMs: Math.max(rhythm.sinceWorkoutMs, -sat) },
  };
}
