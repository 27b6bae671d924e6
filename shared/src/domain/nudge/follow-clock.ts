import type { EpochMs } from '../time/instant.ts';
import { movePast } from './move-past.ts';
import type { NudgeState } from './state.ts';

/**
 * The wall clock went back behind the last look: somebody set it. Nothing is known of the time between, so everything moves
 * with the clock and no time has passed. A jump forward can't be told from sleep, and is treated as such.
 */
export function followClock(state: NudgeState, now: EpochMs): NudgeState {
  const { seenAt, dueAt } = state;
  if (seenAt === null || now >= seenAt) return state;
  const by = now - seenAt;
  const moved = movePast(state, (at) => at + by);
  const { nudge } = moved;
  return {
    ...moved,
    dueAt: dueAt && dueAt + by,
    nudge: nudge && { ...nudge, snoozedUntil: nudge.snoozedUntil && nudge.snoozedUntil + by },
    undo: null,
    latest: null,
  };
}
