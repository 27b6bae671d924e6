import type { Effort, FactId } from '@unslouch/shared/domain/log/fact.ts';
import { finishSession as finishInState } from '@unslouch/shared/domain/nudge/finish-session.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { reduceSession } from '@unslouch/shared/domain/workout/reduce-session.ts';
import { outcomeOf } from '@unslouch/shared/domain/workout/session-outcome.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import { keepState } from './keep-state.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { readSession } from './read-session.ts';
import { toFact } from './to-fact.ts';

/**
 * One tap after the end, or the way out before it: entry, outbox and nudge state in one transaction. Ten rapid taps make one
 * entry, because the first one takes the session away. The answer names the entry, so that it can be undone.
 */
export async function finishSession(
  ports: NudgePorts,
  effort: Effort | null,
): Promise<Result<{ readonly entry: FactId }, Problem<'session-gone'>>> {
  const zone = ports.zone.current();
  const now = ports.clock.now();
  const entry = await ports.store.transact((current) => {
    const session = readSession(current);
    if (session === null) return { append: {}, result: null };
    const ended = reduceSession(reduceSession(session, { kind: 'end', at: now }), { kind: 'rate', at: now, effort });
    const value = outcomeOf(ended, now);
    const before = readNudgeState(current);
    const { state, facts } = finishInState(before, value, now);
    const fact = toFact({ type: 'session', startTime: ended.startedAt, value }, current.nextId(), zone);
    const others = facts.map((happened) => toFact(happened, current.nextId(), zone));
    return { append: { ...keepState(before, state), session: null, facts: [...others, fact] }, result: fact.id };
  });
  await checkNudge(ports);
  return entry === null ? fail(problem('session-gone', 'permanent')) : ok({ entry });
}
