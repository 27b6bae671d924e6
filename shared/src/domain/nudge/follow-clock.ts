import type { EpochMs } from '../time/instant.ts';
import type { NudgeState } from './state.ts';

/**
 * The wall clock went back behind the last look: somebody set it. Nothing is known of the time between, so everything moves
 * with the clock and no time has passed. A jump forward can't be told from sleep, and is treated as such.
 */
export function followClock(state: NudgeState, now: EpochMs): NudgeState {
  if (state.seenAt === null || now >= state.seenAt) return state;
  const by = now - state.seenAt;
  const at = (instant: EpochMs): EpochMs => instant + by;
  const maybe = (instant: EpochMs | null): EpochMs | null => (instant === null ? null : at(instant));
  const { bout, absence, nudge, session, attendance } = state;
  return {
    ...state,
    seenAt: now,
    heldUntil: maybe(state.heldUntil),
    restingSince: maybe(state.restingSince),
    attendance: attendance?.kind === 'absent' ? { ...attendance, since: at(attendance.since) } : attendance,
    bout: bout && { ...bout, startedAt: at(bout.startedAt), resumedAt: at(bout.resumedAt) },
    absence: absence && { ...absence, since: at(absence.since) },
    dueAt: maybe(state.dueAt),
    fullscreenSince: maybe(state.fullscreenSince),
    movedAt: maybe(state.movedAt),
    nudgedAt: maybe(state.nudgedAt),
    settledAt: maybe(state.settledAt),
    stamp: state.stamp && { ...state.stamp, at: at(state.stamp.at) },
    nudge: nudge && {
      ...nudge,
      firedAt: at(nudge.firedAt),
      surfaceAt: at(nudge.surfaceAt),
      snoozedUntil: maybe(nudge.snoozedUntil),
    },
    session: session && { ...session, startedAt: at(session.startedAt) },
    undo: null,
    latest: null,
  };
}
