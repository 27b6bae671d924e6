import { sittingMs } from './bout.ts';
import { type Decision, type HoldReason, REASONS } from './decision.ts';
import { nextDue } from './interval.ts';
import type { Judged, Moment, Verdict } from './moment.ts';
import type { NudgeState } from './state.ts';

/** Gives the verdict its id: the last one's, as long as nothing but time has passed. */
export function rememberDecision(
  judged: Judged,
  before: NudgeState,
  moment: Moment,
): { decision: Decision; state: NudgeState } {
  const { now, settings, signals } = moment;
  const { latest } = before;
  const due = judged.state.nudge?.snoozedUntil ?? nextDue(judged.state, settings, now);
  const state: NudgeState = { ...judged.state, dueAt: due };
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
