import type { Settings } from '../settings/settings.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { nextOpening, windowReasons } from '../time/work-window.ts';
import type { HoldReason } from './decision.ts';
import { currentInterval, sinceNudgeMs } from './interval.ts';
import type { Signals } from './signals.ts';
import type { NudgeState } from './state.ts';

/** Fullscreen without sound is a talk or deep work only for so long. */
const SILENT_FULLSCREEN = minutes(30);
/** The window in which steps are counted. */
const JUST_MOVED = minutes(10);
/** A nudge open on another device is answered, or missed, by then. */
const CLAIM_LASTS = minutes(11);

/** These hold as long as they last. */
const UNBOUNDED: readonly HoldReason[] = ['paused', 'outsideWindow', 'dayOff', 'away', 'sessionRunning', 'inCall'];
/** These hold at most `holdCapMinutes`. */
const BOUNDED: readonly HoldReason[] = ['fullscreen', 'otherDevice', 'snoozed'];

export interface Holds {
  /** Everything that speaks against a nudge at this moment, breakpoints aside. */
  readonly reasons: readonly HoldReason[];
  readonly unbounded: boolean;
  /** Held by something else than absence alone: the wait starts anew after it. */
  readonly excusing: boolean;
  readonly bounded: boolean;
}

export function findHolds(state: NudgeState, signals: Signals, settings: Settings, now: EpochMs): Holds {
  const { attendance, session, fullscreenSince, movedAt, nudge } = state;
  const fullscreenFor = fullscreenSince === null ? null : now - fullscreenSince;
  const found: Partial<Record<HoldReason, boolean>> = {
    paused: isPaused(settings, now),
    away: attendance?.kind === 'absent' && session === null,
    presenceUnknown: attendance?.kind === 'present' && attendance.by === 'unknown',
    sessionRunning: session !== null,
    inCall: signals.inCall,
    fullscreen: fullscreenFor !== null && (signals.audible || fullscreenFor < SILENT_FULLSCREEN),
    justMoved: movedAt !== null && now - movedAt < JUST_MOVED,
    otherDevice: isClaimedElsewhere(state, signals, now),
    snoozed: nudge?.snoozedUntil != null && now < nudge.snoozedUntil,
    backedOff: isBackedOff(state, settings, now),
  };
  const named = (Object.keys(found) as HoldReason[]).filter((reason) => found[reason]);
  const reasons = [...named, ...windowReasons(settings.workWindow, settings.daysOff, signals.zone, now)];
  return {
    reasons,
    unbounded: isElsewhere(state) || UNBOUNDED.some((reason) => reasons.includes(reason)),
    excusing: UNBOUNDED.some((reason) => reason !== 'away' && reasons.includes(reason)),
    bounded: BOUNDED.some((reason) => reasons.includes(reason)),
  };
}

export function isPaused({ pause }: Settings, now: EpochMs): boolean {
  return pause !== null && (pause.kind === 'untilResumed' || now < pause.until);
}

/** When the unbounded holds of this moment end by themselves; null where only an event ends them. */
export function unboundedUntil(holds: Holds, signals: Signals, settings: Settings, now: EpochMs): EpochMs | null {
  const { pause, workWindow, daysOff } = settings;
  const ends = holds.reasons.map((reason) => {
    if (reason === 'away' || reason === 'inCall' || reason === 'sessionRunning') return null;
    if (reason === 'outsideWindow' || reason === 'dayOff') {
      return nextOpening(workWindow, daysOff, signals.zone, now);
    }
    if (reason === 'paused') return pause?.kind === 'until' ? pause.until : null;
    return now;
  });
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? null : Math.max(now, ...known);
}

function isClaimedElsewhere(state: NudgeState, { claim }: Signals, now: EpochMs): boolean {
  if (isElsewhere(state)) return true;
  return claim !== null && claim.device !== state.device && now - claim.at < CLAIM_LASTS && now >= claim.at;
}

/** The person sits at another device: that one speaks. */
function isElsewhere({ attendance }: NudgeState): boolean {
  return attendance?.kind === 'present' && attendance.by === 'elsewhere';
}

/** Due by the chosen interval, but not by the stretched one. */
function isBackedOff(state: NudgeState, settings: Settings, now: EpochMs): boolean {
  const sat = sinceNudgeMs(state, now);
  return (
    state.nudge === null &&
    sat >= minutes(settings.standUpEveryMinutes) &&
    sat < currentInterval(state.rhythm.dismissals, settings)
  );
}
