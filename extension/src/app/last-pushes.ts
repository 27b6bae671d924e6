import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** When each source last sent something, to the hour, as the relay says; null: never. */
export async function lastPushes(ports: AccountPorts): Promise<Result<ReadonlyMap<string, EpochMs | null>, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  const answer = await session.ask((relay) => relay.loadSources());
  return answer.ok ? ok(new Map(answer.value.sources.map(({ source, lastPushAt }) => [source, lastPushAt]))) : answer;
}
