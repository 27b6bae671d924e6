import type { AnyFact } from '@unslouch/shared/domain/log/fact.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';

/** The bout that the last answer or session ended, as the log has it: it goes on if that is taken back. */
export function endedBouts({ undo, bout }: NudgeState, facts: readonly AnyFact[]): readonly AnyFact[] {
  const before = undo?.before.bout;
  if (!before || before.startedAt === bout?.startedAt) return [];
  return facts.filter((fact) => fact.type === 'bout' && fact.startTime === before.startedAt);
}
