import type { NudgeId } from '@unslouch/shared/domain/log/fact.ts';
import { type Answer, type Answered, answerNudge as answer } from '@unslouch/shared/domain/nudge/answer-nudge.ts';
import { followClock } from '@unslouch/shared/domain/nudge/follow-clock.ts';
import { parseSettings } from '@unslouch/shared/domain/settings/parse-settings.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { checkNudge } from './check-nudge.ts';
import { keepState } from './keep-state.ts';
import type { NudgePorts } from './nudge-ports.ts';
import { readNudgeState } from './read-nudge-state.ts';
import { toFact } from './to-fact.ts';

/** One click. The second click of a double click finds the nudge gone, and changes nothing. */
export async function answerNudge(
  ports: NudgePorts,
  nudge: NudgeId,
  given: Exclude<Answer, { kind: 'start' }>,
): Promise<Result<null, NonNullable<Answered['problem']>>> {
  const { settings } = parseSettings(await ports.settings.load());
  const zone = ports.zone.current();
  const now = ports.clock.now();
  const problem = await ports.store.transact((current) => {
    const before = followClock(readNudgeState(current), now);
    const { state, facts, problem } = answer(before, nudge, given, settings, now);
    if (problem !== null) return { append: {}, result: problem };
    return {
      append: { ...keepState(before, state), facts: facts.map((fact) => toFact(fact, current.nextId(), zone)) },
      result: null,
    };
  });
  await checkNudge(ports);
  return problem === null ? ok(null) : fail(problem);
}
