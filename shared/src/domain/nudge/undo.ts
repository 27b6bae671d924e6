import type { NudgeId } from '../log/fact.ts';
import { type EpochMs, seconds } from '../time/instant.ts';
import type { NudgeState, Undo } from './state.ts';

/** An answer, or a session that was ended, can be taken back for so long. */
const UNDO_FOR = seconds(10);

/** What an answer to that nudge (null: a session unasked) is about to change. */
export function undoable(state: NudgeState, nudge: NudgeId | null, now: EpochMs): Undo {
  const { bout, rhythm, nudge: open, wait, session, movedAt, settledAt, dueAt } = state;
  const before = { bout, rhythm, nudge: open, wait, session, movedAt, settledAt, dueAt };
  return { nudge, until: now + UNDO_FOR, before };
}

/** Takes the last answer back. The caller retracts what it logged of it. Null: too late, or nothing to take back. */
export function undoAnswer(state: NudgeState, nudge: NudgeId | null, now: EpochMs): NudgeState | null {
  const { undo } = state;
  if (undo === null || undo.nudge !== nudge || now >= undo.until) return null;
  return { ...state, ...undo.before, undo: null, stamp: { at: now, device: state.device } };
}
