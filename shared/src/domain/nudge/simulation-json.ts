import type { DeviceId, ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
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
  /** Null while the clock stands still. */
  readonly nextDue: string | null;
}

export function simulationToJson({ decisions, summary }: Simulation): SimulationJson {
  return { decisions: decisions.map(decisionToJson), summary };
}

function decisionToJson({ at, offsetMinutes, device, decision, nextDue }: LoggedDecision): DecisionJson {
  const nudge = decision.kind === 'fire' ? decision.nudge : null;
  return {
    at: localIso(at, offsetMinutes),
    device,
    kind: decision.kind,
    nudge: nudge && { id: nudge.id, type: nudge.type, exercise: nudge.exercise },
    reasons: decision.reasons,
    boutMinutes: Math.round(decision.boutMs / minutes(0.01)) / 100,
    nextDue: nextDue === null ? null : localIso(nextDue, offsetMinutes),
  };
}

function localIso(at: EpochMs, offsetMinutes: number): string {
  const local = new Date(at + minutes(offsetMinutes)).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hour = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0');
  const minute = String(Math.abs(offsetMinutes) % 60).padStart(2, '0');
  return `${local}${sign}${hour}:${minute}`;
}
