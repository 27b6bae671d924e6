import type { AnswerValue } from '../log/fact.ts';
import type { Settings } from '../settings/settings.ts';
import type { EpochMs } from '../time/instant.ts';
import { isPaused } from './holds.ts';
import { currentInterval } from './interval.ts';
import { climb, OPEN_FOR } from './ladder.ts';
import type { NudgeFact } from './nudge-fact.ts';
import type { Signals } from './signals.ts';
import type { NudgeState, OpenNudge } from './state.ts';

export interface Settled {
  readonly state: NudgeState;
  readonly facts: readonly NudgeFact[];
  /** A surface did not come up, and the next rung was taken. */
  readonly failed: boolean;
}

/** What time does to a nudge on screen: the next rung, a quieter one, missed; gone where it is no longer wanted. */
export function settleOpenNudge(state: NudgeState, signals: Signals, settings: Settings, now: EpochMs): Settled {
  const { nudge } = state;
  if (nudge === null) return { state, facts: [], failed: false };
  if (isPaused(settings, now) || !isOffered(nudge, settings)) {
    return { state: { ...state, nudge: null, wait: null }, facts: [], failed: false };
  }
  if (nudge.snoozedUntil !== null || state.attendance?.kind === 'absent') return { state, facts: [], failed: false };

  const openFor = nudge.quiet ? currentInterval(state.rhythm.dismissals, settings) : OPEN_FOR;
  if (now - nudge.firedAt >= openFor) return { ...miss(state, nudge, now), failed: false };
  const { nudge: climbed, failed } = climb(nudge, signals.surfaces, now);
  return { state: climbed === nudge ? state : { ...state, nudge: climbed }, facts: [], failed };
}

function isOffered(nudge: OpenNudge, settings: Settings): boolean {
  const offered = { standUp: settings.offerStandUps, walk: settings.offerWalks, workout: settings.offerWorkouts };
  return offered[nudge.type];
}

/** Nobody answered. A quiet badge asked nobody, so it is no dismissal. */
function miss(state: NudgeState, nudge: OpenNudge, now: EpochMs): Omit<Settled, 'failed'> {
  const { rhythm } = state;
  const value: AnswerValue = {
    nudge: nudge.id,
    nudgeType: nudge.type,
    answer: 'missed',
    exercise: nudge.exercise,
    snoozeMinutes: null,
  };
  const dismissals = nudge.quiet ? rhythm.dismissals : rhythm.dismissals + 1;
  return {
    state: {
      ...state,
      nudge: null,
      wait: null,
      undo: null,
      rhythm: { ...rhythm, dismissals },
      stamp: { at: now, device: state.device },
    },
    facts: [{ type: 'answer', startTime: now, value }],
  };
}
