import type { AnswerValue, NudgeId } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { openBoutMs, type SimulatedDevice } from './simulated-device.ts';

/** Counts over all devices; what two devices know of the same thing counts once. */
export interface SimulationSummary {
  readonly fired: number;
  readonly done: number;
  readonly partlyDone: number;
  readonly didIt: number;
  readonly credited: number;
  readonly missed: number;
  readonly snoozed: number;
  readonly skipped: number;
  readonly notToday: number;
  readonly stale: number;
  readonly longestBoutMinutes: number;
  readonly boutsBroken: number;
}

export function summariseSimulation(devices: readonly SimulatedDevice[], now: EpochMs): SimulationSummary {
  const decisions = devices.flatMap(({ log }) => log.decisions.map(({ decision }) => decision));
  const facts = devices.flatMap(({ log }) => log.facts);
  const sessions = devices.flatMap(({ log }) => log.sessions);
  const bouts = facts.filter((fact) => fact.type === 'bout');
  const longestMs = Math.max(
    0,
    ...bouts.map(({ value }) => value.seconds * 1_000),
    ...devices.map((device) => openBoutMs(device, now)),
  );
  const answered = (...kinds: readonly AnswerValue['answer'][]): number =>
    facts.filter((fact) => fact.type === 'answer' && kinds.includes(fact.value.answer)).length;
  const ended = (outcome: 'done' | 'partlyDone'): number =>
    countOnce(sessions.filter((session) => session.outcome === outcome).map(({ nudge }) => nudge));
  return {
    fired: new Set(decisions.flatMap((decision) => (decision.kind === 'fire' ? [decision.nudge.id] : []))).size,
    done: ended('done'),
    partlyDone: ended('partlyDone'),
    didIt: answered('didIt'),
    credited: facts.filter((fact) => fact.type === 'credit').length,
    missed: answered('missed'),
    snoozed: answered('snooze'),
    skipped: answered('skip', 'never', 'hurts'),
    notToday: answered('notToday'),
    stale: new Set(decisions.filter(({ reasons }) => reasons.includes('stale')).map(({ id }) => id)).size,
    longestBoutMinutes: Math.round(longestMs / minutes(0.01)) / 100,
    boutsBroken: bouts.filter(({ value }) => value.endedBy !== 'closed').length,
  };
}

/** A session unasked has no nudge to be known by: each is its own. */
function countOnce(nudges: readonly (NudgeId | null)[]): number {
  const named = nudges.filter((nudge) => nudge !== null);
  return new Set(named).size + (nudges.length - named.length);
}
