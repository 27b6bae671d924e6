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
import type { NudgeId } from '../log/fact.ts';
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, hours, type Ms } from '../time/instant.ts';
import { sittingMs } from './bout.ts';
import { type Decision, type DecisionCore, type HoldReason, REASONS } from './decision.ts';
import { findHolds, type Holds, unboundedUntil } from './holds.ts';
import { currentInterval, nextDue, sinceNudgeMs } from './interval.ts';
import { nextClimb, nextSurface } from './ladder.ts';
import type { ClosedSession } from './lost-session.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { type Observation, observe } from './observe.ts';
import { advanceRhythm, nextBreak } from './rhythm.ts';
import { settleOpenNudge } from './settle-open-nudge.ts';
import { type ChooseExercise, noExercise, type OfferRequest, type Signals } from './signals.ts';
import type { NudgeState, OpenNudge, Wait } from './state.ts';
import { graceLeft, holdCap, waitOn } from './wait.ts';

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
  signals: Signals,
  settings: Settings,
  clock: EpochMs,
  choose: ChooseExercise = noExercise,
): Decided {
  const now = Number.isFinite(clock) ? clock : (before.seenAt ?? 0); // a broken clock: no time has passed
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
  const { decision, state } = remember(judged, before, moment);
  return { decision, state, facts: [...seen.facts, ...settled.facts], closedSession: seen.closedSession };
}

/** What a look knows beside the state. */
interface Moment {
  readonly seen: Observation;
  readonly signals: Signals;
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly choose: ChooseExercise;
  readonly sinceLastLook: Ms;
  /** Reasons that tell what happened, and hold nothing. */
  readonly told: readonly HoldReason[];
}

interface Judged {
  readonly state: NudgeState;
  readonly verdict: Verdict;
  readonly reasons: readonly HoldReason[];
}

type WithoutCore<T> = T extends unknown ? Omit<T, keyof DecisionCore> : never;
type Verdict = WithoutCore<Decision>;

function judge(state: NudgeState, moment: Moment): Judged {
  const { seen, signals, settings, now, told } = moment;
  const holds = findHolds(state, signals, settings, now);
  const reasons = [...holds.reasons, ...told];
  if (seen.credit !== null) {
    return { state: { ...state, wait: null }, verdict: { kind: 'credit', absence: seen.credit }, reasons };
  }
  const { nudge } = state;
  if (nudge !== null && isOnScreen(nudge)) return judgeOpen(state, nudge, holds, reasons);

  const due = nudge !== null || sinceNudgeMs(state, now) >= currentInterval(state.rhythm.dismissals, settings);
  if (!due || state.bout === null) return judgeNotDue({ ...state, wait: null }, holds, reasons, moment);
  const wait = waitOn(state.wait, holds, moment.sinceLastLook);
  return judgeDue({ ...state, wait }, wait, holds, reasons, moment);
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

function rest(state: NudgeState, holds: Holds, reasons: readonly HoldReason[], moment: Moment): Judged {
  const { settings, signals, now } = moment;
  const free = unboundedUntil(holds, signals, settings, now);
  const due = nextDue(state, settings, now);
  const until = free === null || due === null ? null : Math.max(free, due);
  return { state, verdict: { kind: 'rest', until }, reasons: [...reasons, 'notDue'] };
}

function judgeDue(state: NudgeState, wait: Wait, holds: Holds, reasons: readonly HoldReason[], moment: Moment): Judged {
  const { settings, signals, now } = moment;
  const interval = currentInterval(state.rhythm.dismissals, settings);
  const capLeft = holdCap(settings, interval) - wait.freeMs;

  if (holds.unbounded) {
    return { state, verdict: { kind: 'hold', retryAt: unboundedUntil(holds, signals, settings, now) }, reasons };
  }
  if (holds.reasons.includes('snoozed')) {
    return { state, verdict: { kind: 'hold', retryAt: state.nudge?.snoozedUntil ?? null }, reasons };
  }
  if (holds.bounded) {
    if (capLeft <= 0 && state.nudge?.quiet !== true) return fire(state, 'quiet', reasons, moment);
    return { state, verdict: { kind: 'hold', retryAt: capLeft > 0 ? now + capLeft : null }, reasons };
  }
  const patience = graceLeft(wait, settings, interval);
  if (patience <= 0 || isGoodMoment(signals)) return fire(state, 'aloud', reasons, moment);
  return { state, verdict: { kind: 'hold', retryAt: now + patience }, reasons: [...reasons, 'awaitingBreakpoint'] };
}

/** Above this the moment itself is as good as a breakpoint. Taste; nothing is learned yet. */
const RECEPTIVE = 0.8;

function isGoodMoment({ breakpoint, receptiveness }: Signals): boolean {
  return breakpoint !== null || receptiveness >= RECEPTIVE;
}

function fire(state: NudgeState, loudness: 'aloud' | 'quiet', reasons: readonly HoldReason[], moment: Moment): Judged {
  const { now, signals, settings } = moment;
  const boutMs = sittingMs(state, now);
  const stamp = { at: now, device: state.device };
  const bout = state.bout && { ...state.bout, nudgedAtMs: boutMs };
  const surface = loudness === 'quiet' ? 'badge' : nextSurface(signals.surfaces, []);
  const arrival = {
    firedAt: now,
    surface,
    surfaceAt: now,
    confirmed: surface === 'badge',
    tried: [],
    quiet: loudness === 'quiet',
    snoozedUntil: null,
  } as const;
  if (state.nudge !== null) {
    const nudge: OpenNudge = { ...state.nudge, ...arrival };
    const again = { ...state, bout, wait: null, nudge, nudgedAt: now, stamp };
    return { state: again, verdict: { kind: 'fire', nudge: asNudge(nudge) }, reasons };
  }

  const { type, overBudget } = nextBreak(state.rhythm, boutMs, settings);
  const rhythm = advanceRhythm(state.rhythm, type, boutMs);
  const told: readonly HoldReason[] = overBudget ? [...reasons, 'dailyBudget'] : reasons;
  const next = { ...state, bout, rhythm, wait: null, undo: null };
  if (type === null) return rest(next, findHolds(next, signals, settings, now), told, moment);

  const nudgeCount = state.nudgeCount + 1;
  const id = `${state.device}:${nudgeCount}` as NudgeId;
  const intensity = intensityAfter(signals, settings, now);
  const exercise = moment.choose({ type, intensity, nudge: id, now });
  const nudge: OpenNudge = { id, type, exercise, intensity, ...arrival, snoozedMs: 0 };
  const fired = { ...next, nudgeCount, nudge, nudgedAt: now, stamp };
  return { state: fired, verdict: { kind: 'fire', nudge: asNudge(nudge) }, reasons: told };
}

/** A night longer ago says nothing about today. */
const SLEEP_KNOWN_FOR = hours(18);
/** The sleep that the AASM recommends at least. */
const FULL_NIGHT_HOURS = 7;

function intensityAfter({ sleep }: Signals, settings: Settings, now: EpochMs): OfferRequest['intensity'] {
  if (sleep === null || now - sleep.endedAt > SLEEP_KNOWN_FOR) return 'any';
  if (sleep.hours < settings.shortSleepHours) return 'light';
  return sleep.hours < FULL_NIGHT_HOURS ? 'notVigorous' : 'any';
}

function asNudge({ id, type, exercise, intensity, surface }: OpenNudge): Extract<Decision, { kind: 'fire' }>['nudge'] {
  return { id, type, exercise, intensity, surface };
}

/** Gives the verdict its id: the last one's, as long as nothing but time has passed. */
function remember(judged: Judged, before: NudgeState, moment: Moment): { decision: Decision; state: NudgeState } {
  const { now, settings, signals } = moment;
  const { latest } = before;
  const due = judged.state.nudge?.snoozedUntil ?? nextDue(judged.state, settings, now);
  const state: NudgeState = { ...judged.state, dueAt: due };
  const repeatsCredit = latest?.kind === 'credit' && latest.at === now && judged.verdict.kind === 'rest';
  if (repeatsCredit) return { decision: latest, state: { ...state, latest } };

  const reasons = REASONS.filter((reason) => judged.reasons.includes(reason));
  const core = { at: now, reasons, boutMs: sittingMs(state, now), nextDue: due, receptiveness: signals.receptiveness };
  const same = latest !== null && keyOf(judged.verdict, reasons) === keyOf(latest, latest.reasons);
  const decisionCount = same ? state.decisionCount : state.decisionCount + 1;
  const id = same ? latest.id : `${state.device}/${decisionCount}`;
  const decision: Decision = { ...judged.verdict, ...core, id };
  return { decision, state: { ...state, decisionCount, latest: decision } };
}

function keyOf(verdict: Verdict, reasons: readonly HoldReason[]): string {
  const subject = verdict.kind === 'fire' ? verdict.nudge.id : verdict.kind === 'credit' ? verdict.absence.since : '';
  return [verdict.kind, subject, ...reasons].join(' ');
}
