/**
 * The engine. Every look (alarm, idle event, start of the browser, answer) goes the same way:
 *
 *   observe   clock, day, presence → bout grows, stands still, or ends with a credit
 *   settle    the nudge on screen → next rung, quieter, missed, withdrawn
 *   judge     due? held? → fire · hold · credit · rest, with every reason
 *   remember  due time, last look and decision go into the state, which the caller saves *before* it does anything
 *
 * Sitting is measured, not scheduled: a nudge is due when the bout has grown by one interval since the last nudge. Alarms
 * only make us look. That is why sleep, a closed browser, a killed background and a late alarm need no rule of their own:
 * the next look finds the same numbers. Nothing here reads a clock, and looking twice at one instant changes nothing.
 *
 *        due ──▶ held by pause, window, absence, call, session ──▶ as long as it lasts
 *         │
 *         ├────▶ held by fullscreen, another device, a snooze ──▶ at most `holdCapMinutes`, then a quiet badge
 *         │
 *         └────▶ waits for a breakpoint, at most `graceMinutes` ──▶ fire
 */
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, isTime, type Ms } from '../time/instant.ts';
import type { Decision, HoldReason } from './decision.ts';
import { asNudge, fireNudge } from './fire-nudge.ts';
import { findHolds, type Holds, unboundedUntil } from './holds.ts';
import { currentInterval, nextDue, sinceNudgeMs } from './interval.ts';
import { nextClimb } from './ladder.ts';
import type { ClosedSession } from './lost-session.ts';
import type { Judged, Moment } from './moment.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { observe } from './observe.ts';
import { rememberDecision } from './remember-decision.ts';
import { repeatsLook } from './repeats-look.ts';
import { rest } from './rest.ts';
import { offersNothing } from './rhythm.ts';
import { saneSignals } from './sane-signals.ts';
import { settleOpenNudge } from './settle-open-nudge.ts';
import { type ChooseExercise, noExercise, type Signals } from './signals.ts';
import type { NudgeState, OpenNudge, Wait } from './state.ts';
import { graceLeft, holdLeft, waitOn } from './wait.ts';

export interface Decided {
  readonly decision: Decision;
  readonly state: NudgeState;
  /** For the log, in the order in which they happened. */
  readonly facts: readonly NudgeFact[];
  /** A session that this look found lost to sleep: to be logged with its real duration. */
  readonly closedSession: ClosedSession | null;
}

export function decideNudge(
  before: NudgeState,
  raw: Signals,
  settings: Settings,
  clock: EpochMs,
  choose: ChooseExercise = noExercise,
): Decided {
  const now = isTime(clock) ? clock : (before.seenAt ?? 0); // a broken clock: no time has passed
  const signals = saneSignals(raw, now);
  const seen = observe(before, signals, settings, now);
  const settled = settleOpenNudge(seen.state, signals, settings, now);
  const sinceLastLook = before.seenAt === null ? 0 : Math.max(0, now - before.seenAt);
  const moment: Moment = {
    seen,
    signals,
    settings,
    now,
    choose,
    sinceLastLook,
    told: [...(seen.stale ? ['stale' as const] : []), ...(settled.failed ? ['surfaceFailed' as const] : [])],
  };
  const judged = judge(settled.state, moment);
  const facts = [...seen.facts, ...settled.facts];
  if (before.latest !== null && facts.length === 0 && repeatsLook(judged, before, now)) {
    return { decision: before.latest, state: before, facts, closedSession: null };
  }
  return { ...rememberDecision(judged, before, moment), facts, closedSession: seen.closedSession };
}

function judge(state: NudgeState, moment: Moment): Judged {
  const { seen, signals, settings, now, told } = moment;
  const holds = findHolds(state, signals, settings, now);
  const reasons = [...holds.reasons, ...told];
  if (seen.credit !== null) {
    return { state: { ...state, wait: null }, verdict: { kind: 'credit', absence: seen.credit }, reasons };
  }
  const { nudge } = state;
  if (nudge !== null && isOnScreen(nudge)) return judgeOpen(state, nudge, holds, reasons);

  const interval = currentInterval(state.rhythm.dismissals, settings);
  const grown = { sinceNudge: sinceNudgeMs(state, now), interval, isAgain: nudge !== null };
  const due = nudge !== null || (grown.sinceNudge >= interval && !offersNothing(settings));
  if (!due || state.bout === null) return judgeNotDue({ ...state, wait: null }, holds, reasons, moment);
  const wait = waitOn(state.wait, holds, grown, moment.sinceLastLook);
  const capLeft = holdLeft(wait, grown, settings);
  return judgeDue({ ...state, wait }, wait, capLeft, holds, reasons, moment);
}

/** Shown aloud and not answered: it stands. Before its surface has confirmed, it is fired again, as the same nudge. */
function judgeOpen(state: NudgeState, nudge: OpenNudge, holds: Holds, reasons: readonly HoldReason[]): Judged {
  const until = nextClimb(nudge);
  if (nudge.confirmed) return { state, verdict: { kind: 'rest', until }, reasons: [...reasons, 'notDue'] };
  if (holds.unbounded) return { state, verdict: { kind: 'hold', retryAt: until }, reasons };
  return { state, verdict: { kind: 'fire', nudge: asNudge(nudge) }, reasons };
}

function isOnScreen(nudge: OpenNudge): boolean {
  return nudge.snoozedUntil === null && !nudge.quiet;
}

/** Not due yet; or due by the chosen interval, but not by the one that dismissals have stretched. */
function judgeNotDue(state: NudgeState, holds: Holds, reasons: readonly HoldReason[], moment: Moment): Judged {
  if (!holds.reasons.includes('backedOff') || holds.unbounded) return rest(state, holds, reasons, moment);
  const retryAt = nextDue(state, moment.settings, moment.now);
  return { state, verdict: { kind: 'hold', retryAt }, reasons };
}

function judgeDue(
  state: NudgeState,
  wait: Wait,
  capLeft: Ms,
  holds: Holds,
  reasons: readonly HoldReason[],
  moment: Moment,
): Judged {
  const { settings, signals, now } = moment;
  if (holds.unbounded) {
    return { state, verdict: { kind: 'hold', retryAt: unboundedUntil(holds, signals, settings, now) }, reasons };
  }
  if (holds.reasons.includes('snoozed')) {
    return { state, verdict: { kind: 'hold', retryAt: state.nudge?.snoozedUntil ?? null }, reasons };
  }
  if (holds.bounded) {
    if (capLeft <= 0 && state.nudge?.quiet !== true) return fireNudge(state, 'quiet', reasons, moment);
    return { state, verdict: { kind: 'hold', retryAt: capLeft > 0 ? now + capLeft : null }, reasons };
  }
  const patience = graceLeft(wait, state.nudge?.quiet === true ? 'quietly' : 'never', capLeft, settings);
  if (patience <= 0 || isGoodMoment(signals)) return fireNudge(state, 'aloud', reasons, moment);
  return { state, verdict: { kind: 'hold', retryAt: now + patience }, reasons: [...reasons, 'awaitingBreakpoint'] };
}

/** Above this the moment itself is as good as a breakpoint. Taste; nothing is learned yet. */
const RECEPTIVE = 0.8;

function isGoodMoment({ breakpoint, receptiveness }: Signals): boolean {
  return breakpoint !== null || receptiveness >= RECEPTIVE;
}
