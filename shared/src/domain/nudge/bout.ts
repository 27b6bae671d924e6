import type { BoutValue } from '../log/fact.ts';
import { sleptBetween } from '../presence/sleep-gap.ts';
import type { EpochMs, Ms } from '../time/instant.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { type Bout, NOTHING_YET, type NudgeState } from './state.ts';

/** Sitting in the bout up to now; the clock stands still in an absence. */
export function sittingMs(state: NudgeState, now: EpochMs): Ms {
  const { bout, absence } = state;
  if (bout === null) return 0;
  const until = absence === null ? now : Math.min(now, absence.since);
  return Math.max(0, until - bout.startedAt - bout.awayMs);
}

/** For an answer that comes before any look has noticed a sleep: what was slept is no sitting. */
export function noticeSleep(state: NudgeState, now: EpochMs): NudgeState {
  if (state.absence !== null) return state;
  return { ...state, absence: sleptBetween(state, false, now) };
}

export function startBout(startedAt: EpochMs): Bout {
  return { startedAt, resumedAt: startedAt, awayMs: 0, unknownMs: 0, afterBreak: true, nudgedAtMs: 0 };
}

/** The bout of somebody who is there now. What a device sees first of all tells of no break, and changes nothing elsewhere. */
export function sitDown({ stamp, device }: NudgeState, now: EpochMs): Pick<NudgeState, 'bout' | 'stamp'> {
  if (stamp !== null) return { bout: startBout(now), stamp: { at: now, device } };
  return { bout: { ...startBout(now), afterBreak: false }, stamp: { at: NOTHING_YET, device } };
}

/** Ends the bout, if there is one, and keeps what it adds to the workout's rhythm. */
export function endBout(
  state: NudgeState,
  endTime: EpochMs,
  endedBy: BoutValue['endedBy'],
): { readonly state: NudgeState; readonly facts: readonly NudgeFact[] } {
  const { bout, rhythm } = state;
  if (bout === null) return { state, facts: [] };
  const sat = sittingMs(state, endTime);
  const known = Math.max(0, sat - bout.unknownMs);
  const ended: NudgeState = {
    ...state,
    bout: null,
    wait: null,
    dueAt: null,
    rhythm: { ...rhythm, sinceWorkoutMs: rhythm.sinceWorkoutMs + sat },
  };
  if (known === 0) return { state: ended, facts: [] };
  const value: BoutValue = { endTime, seconds: Math.round(known / 1_000), endedBy };
  return { state: ended, facts: [{ type: 'bout', startTime: bout.startedAt, value }] };
}
