import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { PhoneContact } from '../ports/phone-source.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** What each source last sent, and what was turned away, by the source's id. */
export async function phoneContacts(ports: AccountPorts): Promise<Result<ReadonlyMap<string, PhoneContact>, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  const answer = await session.ask((relay) => relay.loadSources());
  if (!answer.ok) return answer;
  return ok(new Map(answer.value.sources.map(({ source, lastPushAt, refused }) => [source, { lastPushAt, refused }])));
}
