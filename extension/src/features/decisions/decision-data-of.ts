import { parseDecision } from '@unslouch/shared/domain/nudge/parse-state.ts';
import { exerciseName } from '../../i18n/exercise-words.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { StoredDecision } from '../../ports/entry-store.ts';
import type { DecisionData } from './decisions-model.ts';

/** A row of the decision log as the page tells it; null where another version wrote what this one can't read. */
export function decisionDataOf(i18n: I18n, { id, at, decision: stored }: StoredDecision): DecisionData | null {
  const decision = parseDecision(stored);
  if (decision === null) return null;
  const { boutMs, reasons } = decision;
  return { id, at, boutMs, reasons, what: whatOf(i18n, decision) };
}

function whatOf(i18n: I18n, decision: NonNullable<ReturnType<typeof parseDecision>>): DecisionData['what'] {
  switch (decision.kind) {
    case 'fire': {
      const { type, exercise } = decision.nudge;
      return { kind: 'fire', nudge: type, exerciseName: exercise === null ? null : exerciseName(i18n, exercise) };
    }
    case 'credit':
      return { kind: 'credit', awayMs: decision.absence.until - decision.absence.since };
    case 'rest':
      return { kind: 'rest', counts: decision.nextDue !== null };
    case 'hold':
      return { kind: 'hold' };
  }
}
