import type { Attendance } from '../presence/presence.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { endBout, startBout } from './bout.ts';
import type { CreditedAbsence } from './decision.ts';
import type { NudgeFact } from './nudge-fact.ts';
import type { StepsSeen } from './signals.ts';
import type { NudgeState } from './state.ts';

/** Two minutes at 100 steps a minute, the heuristic for moderate walking (CADENCE-Adults). */
const BREAK_STEPS = 200;
const STEP_WINDOW = minutes(10);
/** Day totals come rarely: this rise between two payloads can't be the way to the printer. */
const DAY_TOTAL_RISE = 500;
const DAY_TOTAL_APART = minutes(45);

/** Steps just walked end the bout and count as movement, unless they began before it: then what began it was that walk. */
export function creditSteps(
  state: NudgeState,
  steps: StepsSeen | null,
  attendance: Attendance,
  now: EpochMs,
): { readonly state: NudgeState; readonly facts: readonly NudgeFact[]; readonly credit: CreditedAbsence | null } {
  const { bout, movedAt } = state;
  const isNew = steps !== null && (movedAt === null || steps.to > movedAt);
  if (!isNew || bout === null || steps.from < bout.startedAt || !isBreak(steps, now)) {
    return { state, facts: [], credit: null };
  }
  const ended = endBout(state, Math.min(steps.to, now), 'steps');
  const credit: CreditedAbsence = { since: steps.from, until: steps.to, cause: 'steps' };
  const value = { endTime: steps.to, seconds: Math.round((steps.to - steps.from) / 1_000), cause: 'steps' } as const;
  const next: NudgeState = {
    ...ended.state,
    movedAt: steps.to,
    stamp: { at: now, device: state.device },
    nudge: null,
    wait: null,
    undo: null,
    absence: null,
    bout: attendance.kind === 'present' && state.session === null ? startBout(now) : null,
    rhythm: { ...ended.state.rhythm, dismissals: 0 },
  };
  return { state: next, facts: [...ended.facts, { type: 'credit', startTime: steps.from, value }], credit };
}

function isBreak({ kind, count, from, to }: StepsSeen, now: EpochMs): boolean {
  const length = to - from;
  if (to > now || length <= 0) return false;
  if (kind === 'dayTotal') return now - to <= DAY_TOTAL_APART && count >= DAY_TOTAL_RISE && length <= DAY_TOTAL_APART;
  return now - to <= STEP_WINDOW && count * Math.min(1, STEP_WINDOW / length) >= BREAK_STEPS;
}
