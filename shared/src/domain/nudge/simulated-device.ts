import type { DeviceId, NudgeId, NudgeType } from '../log/fact.ts';
import type { PresenceReading } from '../presence/presence.ts';
import { type EpochMs, type Ms, minutes, seconds } from '../time/instant.ts';
import { answerNudge } from './answer-nudge.ts';
import { sittingMs } from './bout.ts';
import { decideNudge } from './decide-nudge.ts';
import type { Decision } from './decision.ts';
import { finishSession, outcomeOf, startSession } from './finish-session.ts';
import { confirmSurface } from './ladder.ts';
import { nextAlarm } from './next-alarm.ts';
import type { NudgeFact } from './nudge-fact.ts';
import { parseNudgeState } from './parse-state.ts';
import { joinShare, type NudgeShare } from './share.ts';
import { type Claim, noExercise, type Signals } from './signals.ts';
import type { SimulationOptions } from './simulate.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import { createNudgeState, type NudgeState } from './state.ts';
import type { TraceAnswer, TraceHappening } from './trace.ts';

/** One browser in a simulation: what it sees, what it has stored, and what it wrote down. Times are the trace's own. */
export interface SimulatedDevice {
  readonly id: DeviceId;
  readonly seen: DeviceSeen;
  readonly state: NudgeState;
  /** When it looks next by itself. */
  readonly alarmAt: EpochMs;
  readonly log: DeviceLog;
}

export interface DeviceSeen {
  /** False until the first word of it: a browser that isn't there. */
  readonly running: boolean;
  readonly asleep: boolean;
  readonly presence: PresenceReading;
  readonly audible: boolean;
  readonly fullscreen: boolean;
  readonly inCall: boolean;
  readonly online: boolean;
  readonly notificationsAllowed: boolean;
  readonly surfacesWork: boolean;
  readonly breakpoint: Signals['breakpoint'];
  readonly browserStarted: boolean;
}

export interface DeviceLog {
  readonly decisions: LoggedDecision[];
  readonly facts: NudgeFact[];
  readonly sessions: { readonly nudge: NudgeId | null; readonly outcome: 'done' | 'partlyDone' }[];
}

export interface LoggedDecision {
  readonly at: EpochMs;
  readonly offsetMinutes: number;
  readonly device: DeviceId;
  readonly decision: Decision;
  readonly nextDue: EpochMs | null;
}

/** How long a session of that type takes where the trace doesn't tell. */
const PLANNED_SECONDS: Readonly<Record<NudgeType, number>> = { standUp: 90, walk: 300, workout: 180 };

/** A background that died before it set an alarm is woken by the standing one. */
const STANDING_ALARM = minutes(1);

export function createDevice(id: DeviceId): SimulatedDevice {
  const seen: DeviceSeen = {
    running: false,
    asleep: false,
    presence: { state: 'unknown', since: null },
    audible: false,
    fullscreen: false,
    inCall: false,
    online: true,
    notificationsAllowed: true,
    surfacesWork: true,
    breakpoint: null,
    browserStarted: false,
  };
  const log: DeviceLog = { decisions: [], facts: [], sessions: [] };
  return { id, seen, state: createNudgeState(id), alarmAt: Number.POSITIVE_INFINITY, log };
}

/** What the device sees after an event of its own. */
export function reduceSeen(seen: DeviceSeen, event: TraceHappening, at: EpochMs): DeviceSeen {
  const running = { ...seen, running: true };
  switch (event.kind) {
    case 'presence':
      return { ...running, presence: { state: event.presence, since: event.since ?? at } };
    case 'machine':
      return { ...seen, asleep: event.machine === 'sleep' };
    case 'browser':
      return event.browser === 'closed' ? { ...seen, running: false } : { ...running, browserStarted: true };
    case 'audible':
    case 'fullscreen':
    case 'inCall':
    case 'online':
      return { ...seen, [event.kind]: event.on };
    case 'breakpoint':
      return { ...seen, breakpoint: event.breakpoint };
    case 'notifications':
      return { ...seen, notificationsAllowed: event.allowed };
    case 'surface':
      return { ...seen, surfacesWork: event.works };
    default:
      return seen;
  }
}

export interface Elsewhere {
  readonly activeUntil: EpochMs | null;
  readonly claim: Claim | null;
}

/** One wake-up of the background: decide, save, set the alarm, show. It may die between any two of them. */
export function look(
  device: SimulatedDevice,
  person: SimulatedPerson,
  elsewhere: Elsewhere,
  at: EpochMs,
  { choose = noExercise, kill = () => false }: SimulationOptions,
): SimulatedDevice {
  const { id, seen, log } = device;
  if (!seen.running || seen.asleep) return { ...device, alarmAt: Number.POSITIVE_INFINITY };
  const now = at + person.jump;
  const decided = decideNudge(device.state, signalsOf(seen, person, elsewhere), person.settings, now, choose);
  const standing = { ...device, alarmAt: at + STANDING_ALARM, seen: { ...seen, breakpoint: null } };
  if (kill('beforeSave', at, id)) return standing;

  write(log, id, decided, person, at);
  const rested: DeviceSeen = { ...seen, breakpoint: null, browserStarted: false };
  const saved = { ...standing, state: decided.state, seen: rested };
  if (kill('beforeAlarm', at, id)) return saved;

  const { decision } = decided;
  const shown = decision.kind === 'fire' && seen.surfacesWork && !kill('beforeEffect', at, id);
  const told = shown && !kill('beforeConfirm', at, id);
  const state = told ? confirmSurface(decided.state, decision.nudge.id, decision.nudge.surface) : decided.state;
  const alarm = nextAlarm(state, decision, now);
  return { ...saved, state, alarmAt: alarm === null ? Number.POSITIVE_INFINITY : alarm - person.jump };
}

/** What a killed background finds again. */
export function forget(device: SimulatedDevice): SimulatedDevice {
  return { ...device, state: parseNudgeState(JSON.parse(JSON.stringify(device.state)), device.id) };
}

export function hear(device: SimulatedDevice, share: NudgeShare): SimulatedDevice {
  return { ...device, state: joinShare(device.state, share) };
}

/** The person answers what is on screen, or begins a session unasked; anything else finds nothing to answer. */
export function answer(
  device: SimulatedDevice,
  person: SimulatedPerson,
  given: TraceAnswer,
  at: EpochMs,
): SimulatedDevice {
  const now = at + person.jump;
  const { state, log } = device;
  if (given.kind === 'done') return { ...device, state: finish(state, log, given, now) };
  if (given.kind === 'start' && state.nudge === null) {
    return { ...device, state: startSession(state, { nudge: null, type: 'standUp', plannedSeconds: 90 }, now) };
  }
  if (state.nudge === null) return device;
  const asked = given.kind === 'start' ? { ...given, plannedSeconds: PLANNED_SECONDS[state.nudge.type] } : given;
  const answered = answerNudge(state, state.nudge.id, asked, person.settings, now);
  log.facts.push(...answered.facts);
  return { ...device, state: answered.state };
}

function finish(
  state: NudgeState,
  log: DeviceLog,
  given: Extract<TraceAnswer, { kind: 'done' }>,
  now: EpochMs,
): NudgeState {
  const { nudge } = state;
  const running = state.session === null && nudge !== null ? startEarlier(state, given, now) : state;
  const { session } = running;
  if (session === null) return state;
  const performed = { fraction: given.fraction, seconds: given.seconds ?? (now - session.startedAt) / 1_000 };
  const finished = finishSession(running, performed, now);
  log.facts.push(...finished.facts);
  log.sessions.push({ nudge: session.nudge, outcome: outcomeOf(performed.fraction) });
  return finished.state;
}

/** Told only when it was over: the session began as long ago as it took, but not before the nudge. */
function startEarlier(
  state: NudgeState,
  { fraction, seconds: took }: { fraction: number; seconds: number | null },
  now: EpochMs,
): NudgeState {
  const { nudge } = state;
  if (nudge === null) return state;
  const plannedSeconds = PLANNED_SECONDS[nudge.type];
  const startedAt = Math.max(nudge.firedAt, now - seconds(took ?? plannedSeconds * fraction));
  return startSession(state, { nudge: nudge.id, type: nudge.type, plannedSeconds }, startedAt);
}

function signalsOf(seen: DeviceSeen, person: SimulatedPerson, elsewhere: Elsewhere): Signals {
  const { state, since } = seen.presence;
  const toClock = (at: EpochMs | null): EpochMs | null => (at === null ? null : at + person.jump);
  return {
    presence: { state, since: toClock(since) },
    audible: seen.audible,
    inCall: seen.inCall,
    fullscreen: seen.fullscreen,
    breakpoint: seen.breakpoint,
    browserStarted: seen.browserStarted,
    elsewhereUntil: toClock(elsewhere.activeUntil),
    claim: elsewhere.claim,
    zone: person.zone,
    steps: person.steps,
    sleep: person.sleep,
    surfaces: seen.notificationsAllowed ? ['notification', 'popup', 'window'] : ['popup', 'window'],
    receptiveness: 0.5,
  };
}

function write(
  log: DeviceLog,
  device: DeviceId,
  { decision, state, facts, closedSession }: ReturnType<typeof decideNudge>,
  { zone, jump }: SimulatedPerson,
  at: EpochMs,
): void {
  log.facts.push(...facts);
  if (closedSession !== null) {
    log.sessions.push({ nudge: closedSession.nudge, outcome: outcomeOf(closedSession.fraction) });
  }
  if (log.decisions.at(-1)?.decision.id === decision.id) return;
  const nextDue = state.dueAt === null ? null : state.dueAt - jump;
  log.decisions.push({ at, offsetMinutes: zone.offsetMinutesAt(at), device, decision, nextDue });
}

/** Sitting that has not ended yet. */
export function openBoutMs({ state }: SimulatedDevice, now: EpochMs): Ms {
  return Math.max(0, sittingMs(state, now) - (state.bout?.unknownMs ?? 0));
}
