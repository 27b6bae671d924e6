import type { NudgeId, NudgeType } from '../log/fact.ts';
import type { EpochMs } from '../time/instant.ts';
import { endBout, noticeSleep, sittingMs, startBout } from './bout.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { advanceRhythm } from './rhythm.ts';
import type { NudgeState } from './state.ts';
import { undoable } from './undo.ts';

/** A performed minute is a break: the one-minute arm of Diaz 2023. */
const BREAK_SECONDS = 60;
/** Half of the plan counts as done; less as partly done. */
const DONE_FRACTION = 0.5;

export interface Performed {
  readonly nudge: NudgeId | null;
  readonly type: NudgeType;
  readonly startedAt: EpochMs;
  /** Real duration, pauses left out. */
  readonly seconds: number;
  /** Share of the plan, 0 to 1. */
  readonly fraction: number;
}

/** `SessionValue.outcome` for a share of the plan. */
export function outcomeOf(fraction: number): 'done' | 'partlyDone' {
  return fraction >= DONE_FRACTION ? 'done' : 'partlyDone';
}

/** The session beginning now; the nudge it answers, if any, leaves the screen. */
export function startSession(
  state: NudgeState,
  session: { readonly nudge: NudgeId | null; readonly type: NudgeType; readonly plannedSeconds: number },
  now: EpochMs,
): NudgeState {
  if (state.session !== null) return state; // a double click starts one
  return {
    ...noticeSleep(state, now),
    session: { ...session, startedAt: now },
    nudge: null,
    wait: null,
    dueAt: null,
    settledAt: now,
    stamp: { at: now, device: state.device },
  };
}

/** Ends the running session. Called again, or with none running, it changes nothing. Undone, it is as if it had never run. */
export function finishSession(
  state: NudgeState,
  performed: { readonly seconds: number; readonly fraction: number },
  now: EpochMs,
): { readonly state: NudgeState; readonly facts: readonly NudgeFact[] } {
  const { session } = state;
  if (session === null) return { state, facts: [] };
  const settled = settleSession(state, { ...session, ...performed }, now);
  const starts = settled.state.bout === null && settled.state.attendance?.kind === 'present';
  const bout = starts ? startBout(now) : settled.state.bout;
  const undo = undoable({ ...state, session: null }, session.nudge, now);
  return { ...settled, state: { ...settled.state, bout, undo } };
}

/** What a session means to bout and rhythm. A nudge moved the rhythm on when it fired; a session unasked does it here. */
export function settleSession(
  state: NudgeState,
  performed: Performed,
  endedAt: EpochMs,
): { readonly state: NudgeState; readonly facts: readonly NudgeFact[] } {
  const stamp = { at: endedAt, device: state.device };
  const closed: NudgeState = { ...state, session: null, nudge: null, wait: null, undo: null, stamp };
  const isBreak = performed.seconds >= BREAK_SECONDS;
  const ended = isBreak ? endBy(closed, performed.startedAt, endedAt) : { state: closed, facts: [] };
  const { rhythm } = ended.state;
  const advanced =
    performed.nudge === null ? advanceRhythm(rhythm, performed.type, sittingMs(ended.state, endedAt)) : rhythm;
  const done = isBreak || outcomeOf(performed.fraction) === 'done';
  return { ...ended, state: { ...ended.state, rhythm: done ? { ...advanced, dismissals: 0 } : advanced } };
}

function endBy(state: NudgeState, startedAt: EpochMs, endedAt: EpochMs): ReturnType<typeof endBout> {
  const ended = endBout(state, startedAt, 'session');
  return { ...ended, state: { ...ended.state, absence: null, heldUntil: endedAt } };
}
