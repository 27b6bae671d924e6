import { type EpochMs, type Ms, minutes } from '../time/instant.ts';
import { type Decided, decideNudge } from './decide-nudge.ts';
import { outcomeOf } from './finish-session.ts';
import { confirmSurface } from './ladder.ts';
import { nextAlarm } from './next-alarm.ts';
import { type ChooseExercise, type Claim, noExercise, type Signals } from './signals.ts';
import { type DeviceSeen, isUp, type SimulatedDevice } from './simulated-device.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** A background that died before it set an alarm is woken by the standing one. */
export const STANDING_ALARM = minutes(1);

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
  { choose = noExercise, kill = () => false, watch }: SimulationOptions,
): SimulatedDevice {
  const { id, seen } = device;
  if (!isUp(seen)) return { ...device, alarmAt: Number.POSITIVE_INFINITY, seen: { ...seen, breakpoint: null } };
  const now = at + person.jump;
  const chooseHere: ChooseExercise = (request) => choose(request, { device, person });
  const decided = decideNudge(device.state, signalsOf(seen, person, elsewhere), person.settings, now, chooseHere);
  const standing = { ...device, alarmAt: at + STANDING_ALARM, seen: { ...seen, breakpoint: null } };
  if (kill('beforeSave', at, id)) return standing;

  watch?.(device, decided, at, person);
  write(device, decided, person.jump, at);
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

/** What the engine is told of it. */
export function signalsOf(seen: DeviceSeen, person: SimulatedPerson, elsewhere: Elsewhere): Signals {
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
    zone: seen.zone,
    steps: person.steps,
    sleep: person.sleep,
    surfaces: seen.notificationsAllowed ? ['notification', 'popup', 'window'] : ['popup', 'window'],
    receptiveness: 0.5,
  };
}

function write(
  { id, seen, log }: SimulatedDevice,
  { decision, state, facts, closedSession }: Decided,
  jump: Ms,
  at: EpochMs,
): void {
  log.facts.push(...facts);
  if (closedSession !== null) {
    log.sessions.push({ nudge: closedSession.nudge, outcome: outcomeOf(closedSession.fraction) });
  }
  const nextDue = state.dueAt === null ? null : state.dueAt - jump;
  const last = log.decisions.at(-1);
  if (last?.decision.id === decision.id && last.nextDue === nextDue) return;
  log.decisions.push({ at, zone: seen.zone, device: id, decision, nextDue });
}
