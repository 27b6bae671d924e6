import { NAMES_EN } from '@unslouch/shared/domain/exercise/names.en.ts';
import { parseDecision } from '@unslouch/shared/domain/nudge/parse-state.ts';
import type { StoredDecision } from '../../ports/entry-store.ts';
import type { DecisionData } from './decisions-model.ts';

/** A row of the decision log as the page tells it; null where another version wrote what this one can't read. */
export function decisionDataOf({ id, at, decision: stored }: StoredDecision): DecisionData | null {
  const decision = parseDecision(stored);
  if (decision === null) return null;
  const { boutMs, reasons } = decision;
  return { id, at, boutMs, reasons, what: whatOf(decision) };
}

function whatOf(decision: NonNullable<ReturnType<typeof parseDecision>>): DecisionData['what'] {
  switch (decision.kind) {
    case 'fire': {
      const { type, exercise } = decision.nudge;
      return { kind: 'fire', nudge: type, exerciseName: exercise === null ? null : (NAMES_EN[exercise] ?? null) };
    }
    case 'credit':
      return { kind: 'credit', awayMs: decision.absence.until - decision.absence.since };
    default:
      return { kind: decision.kind };
  }
}
