import { attend, ELSEWHERE_FRESH, restingSince } from '../presence/attend.ts';
import type { Absence, AbsenceCause, Attendance } from '../presence/presence.ts';
import { sleptBetween } from '../presence/sleep-gap.ts';
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { localDayNumber } from '../time/zone.ts';
import { endBout, sitDown, startBout } from './bout.ts';
import type { CreditedAbsence } from './decision.ts';
import { type ClosedSession, closeLostSession } from './lost-session.ts';
import { mendState } from './mend-state.ts';
import type { NudgeFact } from './nudge-fact.ts';
import type { Signals } from './signals.ts';
import type { NudgeState } from './state.ts';
import { creditSteps } from './steps.ts';

/** What has happened since the last look. */
export interface Observation {
  readonly state: NudgeState;
  readonly facts: readonly NudgeFact[];
  readonly credit: CreditedAbsence | null;
  /** A due time passed while the machine slept or the browser was closed. */
  readonly stale: boolean;
  readonly closedSession: ClosedSession | null;
}

/** Brings the state up to `now`: clock, day, presence, absences, steps. */
export function observe(before: NudgeState, signals: Signals, settings: Settings, now: EpochMs): Observation {
  const onTime = mendState(before, now);
  const today = startDay(onTime, signals, now);
  const slept = sleptBetween(today, signals.browserStarted, now);
  const { state, closedSession, facts } = closeLostSession(today, slept !== null, now);

  const held = holdPresence(state, slept, signals, now);
  const attendance = attend(signals, held, settings, now);
  const looked: NudgeState = { ...countUnknown(held, slept, now), ...look(held, attendance, signals, settings, now) };
  const unseen = slept ?? leftElsewhere(held, now);
  const inSession = state.session !== null; // nothing is an absence then; one before it is settled after it
  const absence = inSession ? state.absence : absenceNow(held, unseen, attendance);
  const moved =
    absence !== null && !inSession && attendance.kind === 'present'
      ? comeBack(looked, absence, attendance, settings, now)
      : quiet(stay({ ...looked, absence }, attendance, now));
  const walked = creditSteps(moved.state, signals.steps, attendance, now);
  return {
    state: walked.state,
    facts: [...facts, ...moved.facts, ...walked.facts],
    credit: walked.credit ?? moved.credit,
    stale: moved.stale,
    closedSession,
  };
}

type Moved = Omit<Observation, 'closedSession'>;

/** A new local day forgives the dismissals and starts a new budget. */
function startDay(state: NudgeState, signals: Signals, now: EpochMs): NudgeState {
  const day = localDayNumber(signals.zone, now);
  if (state.rhythm.day === day) return state;
  return { ...state, rhythm: { ...state.rhythm, day, dismissals: 0, workoutsToday: 0, workoutsOffToday: false } };
}

/** A call lasted until this look, not only until the last one. */
function holdPresence(state: NudgeState, slept: Absence | null, signals: Signals, now: EpochMs): NudgeState {
  const proofs = [
    state.heldUntil,
    signals.elsewhereUntil,
    isCall(state.attendance) && slept === null ? now : null,
  ].filter((at) => at !== null);
  return proofs.length === 0 ? state : { ...state, heldUntil: Math.min(now, Math.max(...proofs)) };
}

function isCall(attendance: Attendance | null): boolean {
  return attendance?.kind === 'present' && attendance.by === 'call';
}

function look(
  state: NudgeState,
  attendance: Attendance,
  signals: Signals,
  settings: Settings,
  now: EpochMs,
): Partial<NudgeState> {
  return {
    seenAt: now,
    attendance,
    heldUntil: isCall(attendance) ? now : state.heldUntil,
    restingSince: restingSince(signals.presence, state, settings, now),
    fullscreenSince: signals.fullscreen ? (state.fullscreenSince ?? now) : null,
  };
}

/** The clock goes on while nobody can tell, but the history doesn't call it sitting. */
function countUnknown(state: NudgeState, slept: Absence | null, now: EpochMs): NudgeState {
  const { attendance, bout, seenAt } = state;
  if (attendance?.kind !== 'present' || attendance.by !== 'unknown' || bout === null || slept !== null) return state;
  return { ...state, bout: { ...bout, unknownMs: bout.unknownMs + (now - (seenAt ?? now)) } };
}

const STRONGER: readonly AbsenceCause[] = ['away', 'locked', 'asleep', 'closed'];

/** The absence up to now, whether it ends now or not. It begins with the last sign of presence and bears its strongest cause. */
function absenceNow(state: NudgeState, unseen: Absence | null, attendance: Attendance): Absence | null {
  const fresh = unseen ?? (attendance.kind === 'absent' ? attendance : null);
  const begun = state.absence ?? fresh;
  if (begun === null) return null;
  const since = Math.max(begun.since, state.bout?.resumedAt ?? begun.since, state.heldUntil ?? begun.since);
  const causes = [begun.cause, unseen?.cause, attendance.kind === 'absent' ? attendance.cause : undefined];
  return { since, cause: STRONGER.findLast((cause) => causes.includes(cause)) ?? begun.cause };
}

function comeBack(
  state: NudgeState,
  absence: Absence,
  attendance: Attendance,
  settings: Settings,
  now: EpochMs,
): Moved {
  const away = now - absence.since;
  const reset = away >= minutes(settings.resetMinutes);
  if (away < minutes(settings.breakMinutes)) return quiet(goOn(state, absence, now));

  const wasOff = absence.cause === 'asleep' || absence.cause === 'closed';
  const stale = wasOff && isDueBy(state, now);
  const ended = endBout({ ...state, absence }, absence.since, absence.cause);
  const here = isHere(attendance); // the device that the person came back to keeps the books
  const credited = state.bout !== null && absence.cause !== 'closed' && here;
  const { rhythm } = ended.state;
  const next: NudgeState = {
    ...ended.state,
    absence: null,
    nudge: null,
    wait: null,
    undo: null,
    ...(here ? sitDown(state, now) : { bout: startBout(now) }),
    rhythm: { ...rhythm, dismissals: 0, ...(reset ? { position: 0, sinceWorkoutMs: 0 } : {}) },
  };
  if (!credited) return { state: next, facts: here ? ended.facts : [], credit: null, stale };
  return {
    state: next,
    facts: [...ended.facts, creditFact(absence, now)],
    credit: { ...absence, until: now },
    stale,
  };
}

/** Too short for a break: the bout goes on where it was. */
function goOn(state: NudgeState, absence: Absence, now: EpochMs): NudgeState {
  if (state.bout === null) return { ...state, absence: null, bout: sitDown(state, now).bout };
  const bout = { ...state.bout, resumedAt: now, awayMs: state.bout.awayMs + (now - absence.since) };
  return { ...state, absence: null, bout };
}

function stay(state: NudgeState, attendance: Attendance, now: EpochMs): NudgeState {
  if (state.bout !== null || state.session !== null || !isHere(attendance)) return state;
  return { ...state, ...sitDown(state, now) };
}

/** The person left the other device and isn't known to have come here at once. */
function leftElsewhere({ attendance, heldUntil }: NudgeState, now: EpochMs): Absence | null {
  const wasElsewhere = attendance?.kind === 'present' && attendance.by === 'elsewhere';
  if (!wasElsewhere || heldUntil === null || now - heldUntil < ELSEWHERE_FRESH) return null;
  return { since: heldUntil, cause: 'away' };
}

function isHere(attendance: Attendance): boolean {
  return attendance.kind === 'present' && attendance.by !== 'elsewhere';
}

function quiet(state: NudgeState): Moved {
  return { state, facts: [], credit: null, stale: false };
}

function isDueBy(state: NudgeState, now: EpochMs): boolean {
  if (state.nudge !== null) return state.nudge.snoozedUntil !== null && state.nudge.snoozedUntil <= now;
  return state.wait !== null || (state.dueAt !== null && state.dueAt <= now);
}

function creditFact({ since, cause }: Absence, now: EpochMs): NudgeFact {
  const value = {
    endTime: now,
    seconds: Math.round((now - since) / 1_000),
    cause: cause === 'closed' ? 'away' : cause,
  } as const;
  return { type: 'credit', startTime: since, value };
}
