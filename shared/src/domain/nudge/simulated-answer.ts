import type { NudgeType } from '../log/fact.ts';
import { type EpochMs, seconds } from '../time/instant.ts';
import { answerNudge } from './answer-nudge.ts';
import { finishSession, outcomeOf, startSession } from './finish-session.ts';
import { type DeviceLog, isUp, type SimulatedDevice } from './simulated-device.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import type { NudgeState, OpenNudge } from './state.ts';
import type { TraceAnswer } from './trace.ts';

/** How long a session of that type takes where the trace doesn't tell. */
const PLANNED_SECONDS: Readonly<Record<NudgeType, number>> = { standUp: 90, walk: 300, workout: 180 };

/** The person answers what is on screen, or begins a session unasked; anything else finds nothing to answer. */
export function answer(
  device: SimulatedDevice,
  person: SimulatedPerson,
  given: TraceAnswer,
  at: EpochMs,
): SimulatedDevice {
  const now = at + person.jump;
  const { state, log, seen } = device;
  if (!isUp(seen)) return device;
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
  const { nudge, session: begun } = state;
  const took = given.seconds ?? lengthOf(state, given.fraction, now);
  const running = begun === null && nudge !== null ? startEarlier(state, nudge, took, now) : state;
  const { session } = running;
  if (session === null) return state;
  const performed = { fraction: given.fraction, seconds: took };
  const finished = finishSession(running, performed, now);
  log.facts.push(...finished.facts);
  log.sessions.push({ nudge: session.nudge, outcome: outcomeOf(performed.fraction) });
  return finished.state;
}

/** As long as it ran; one that was told only when it was over took its share of the plan. */
function lengthOf({ session, nudge }: NudgeState, fraction: number, now: EpochMs): number {
  if (session !== null) return (now - session.startedAt) / 1_000;
  return nudge === null ? 0 : PLANNED_SECONDS[nudge.type] * fraction;
}

/** Told only when it was over: the session began as long ago as it took, but not before the nudge. */
function startEarlier(state: NudgeState, { id, type, firedAt }: OpenNudge, took: number, now: EpochMs): NudgeState {
  const startedAt = Math.max(firedAt, now - seconds(took));
  return startSession(state, { nudge: id, type, plannedSeconds: PLANNED_SECONDS[type] }, startedAt);
}
