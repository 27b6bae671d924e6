import type { EpochMs } from '../time/instant.ts';
import type { NudgeState } from './state.ts';

/** The same state with everything that has happened in it somewhere else in time; what is still to come stays. */
export function movePast(state: NudgeState, at: (instant: EpochMs) => EpochMs): NudgeState {
  const maybe = (instant: EpochMs | null): EpochMs | null => (instant === null ? null : at(instant));
  const { attendance, bout, absence, stamp, nudge, session } = state;
  return {
    ...state,
    seenAt: maybe(state.seenAt),
    heldUntil: maybe(state.heldUntil),
    restingSince: maybe(state.restingSince),
    fullscreenSince: maybe(state.fullscreenSince),
    movedAt: maybe(state.movedAt),
    nudgedAt: maybe(state.nudgedAt),
    settledAt: maybe(state.settledAt),
    attendance: attendance?.kind === 'absent' ? { ...attendance, since: at(attendance.since) } : attendance,
    bout: bout && { ...bout, startedAt: at(bout.startedAt), resumedAt: at(bout.resumedAt) },
    absence: absence && { ...absence, since: at(absence.since) },
    stamp: stamp && { ...stamp, at: at(stamp.at) },
    nudge: nudge && { ...nudge, firedAt: at(nudge.firedAt), surfaceAt: at(nudge.surfaceAt) },
    session: session && { ...session, startedAt: at(session.startedAt) },
  };
}
