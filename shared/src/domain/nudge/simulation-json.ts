import type { DeviceId, ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import { type EpochMs, isTime, minutes } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import type { Decision, HoldReason } from './decision.ts';
import type { Simulation } from './simulate.ts';
import type { LoggedDecision } from './simulated-device.ts';
import type { SimulationSummary } from './simulation-summary.ts';

/** What `simulate` prints. */
export interface SimulationJson {
  readonly decisions: readonly DecisionJson[];
  readonly summary: SimulationSummary;
}

export interface DecisionJson {
  /** Local ISO time with offset. */
  readonly at: string;
  readonly device: DeviceId;
  readonly kind: Decision['kind'];
  readonly nudge: { readonly id: NudgeId; readonly type: NudgeType; readonly exercise: ExerciseId | null } | null;
  readonly reasons: readonly HoldReason[];
  readonly boutMinutes: number;
  /** Never before `at`: what is overdue is due now. Null while the clock stands still, or was set to where no date is. */
  readonly nextDue: string | null;
}

export function simulationToJson({ decisions, summary }: Simulation): SimulationJson {
  return { decisions: decisions.map(decisionToJson), summary };
}

function decisionToJson({ at, zone, device, decision, nextDue }: LoggedDecision): DecisionJson {
  const nudge = decision.kind === 'fire' ? decision.nudge : null;
  return {
    at: localIso(at, zone),
    device,
    kind: decision.kind,
    nudge: nudge && { id: nudge.id, type: nudge.type, exercise: nudge.exercise },
    reasons: decision.reasons,
    boutMinutes: Math.round(decision.boutMs / minutes(0.01)) / 100,
    nextDue: nextDue === null || !isTime(nextDue) ? null : localIso(Math.max(at, nextDue), zone),
  };
}

function localIso(at: EpochMs, zone: Zone): string {
  const offsetMinutes = zone.offsetMinutesAt(at);
  const local = new Date(at + minutes(offsetMinutes)).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hour = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0');
  const minute = String(Math.abs(offsetMinutes) % 60).padStart(2, '0');
  return `${local}${sign}${hour}:${minute}`;
}
