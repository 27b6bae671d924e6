import type { AnyFact, NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { undoAnswer as undo } from '@unslouch/shared/domain/nudge/undo.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import { endedBouts } from './ended-bouts.ts';
import { keepState } from './keep-state.ts';
import { loadLastDay } from './load-last-day.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { retractionOf } from './undo-entry.ts';

/** Takes the last answer back: the state as it was before, and the facts of the answer hidden. */
export async function undoAnswer(ports: NudgePorts, nudge: NudgeId): Promise<Result<null, Problem<'undo-too-late'>>> {
  const now = ports.clock.now();
  const recent = await loadLastDay(ports, now);
  const undone = await ports.store.transact((current) => {
    const before = readNudgeState(current);
    const state = undo(before, nudge, now);
    if (state === null) return { append: {}, result: false };
    const hidden = [...answersTo(nudge, recent), ...endedBouts(before, recent)];
    return { append: { ...keepState(before, state), retractions: hidden.map(retractionOf) }, result: true };
  });
  await checkNudge(ports);
  return undone ? ok(null) : fail(problem('undo-too-late', 'permanent'));
}

function answersTo(nudge: NudgeId, facts: readonly AnyFact[]): readonly AnyFact[] {
  const last = facts.findLast((fact) => fact.type === 'answer' && fact.value.nudge === nudge);
  return last === undefined ? [] : [last];
}
