import type { AnyFact, FactId } from '@unslouch/shared/domain/log/fact.ts';
import { undoAnswer } from '@unslouch/shared/domain/nudge/undo.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import { endedBouts } from './ended-bouts.ts';
import { loadLastDay } from './load-last-day.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { retractionOf } from './undo-entry.ts';

type PersonFactId = Extract<FactId, { by: 'person' }>;

/** Takes a logged session back. Within ten seconds the bout and the rhythm are as they were before it, too. */
export async function undoRecentEntry(
  ports: NudgePorts,
  id: PersonFactId,
): Promise<Result<null, Problem<'entry-gone'>>> {
  const now = ports.clock.now();
  const recent = await loadLastDay(ports, now);
  const entry = recent.find((fact) => isSame(fact.id, id));
  if (entry === undefined) return fail(problem('entry-gone', 'permanent'));
  await ports.store.transact((current) => {
    const before = readNudgeState(current);
    const state = undoAnswer(before, nudgeOf(entry), now);
    if (state === null) return { append: { retractions: [retractionOf(entry)] }, result: null };
    const hidden = [entry, ...endedBouts(before, recent)];
    return { append: { nudgeState: state, retractions: hidden.map(retractionOf) }, result: null };
  });
  await checkNudge(ports);
  return ok(null);
}

function nudgeOf(entry: AnyFact) {
  return entry.type === 'session' ? entry.value.nudge : null;
}

function isSame(one: FactId, other: PersonFactId): boolean {
  return one.by === 'person' && one.device === other.device && one.count === other.count;
}
