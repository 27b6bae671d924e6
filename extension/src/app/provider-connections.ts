import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { ConnectionView } from '@unslouch/shared/protocol/connections.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** What the relay says of its providers, and of this account's connections to them. */
export async function loadConnections(ports: AccountPorts): Promise<Result<readonly ConnectionView[], Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  const answer = await session.ask((relay) => relay.loadConnections());
  return answer.ok ? ok(answer.value.connections) : answer;
}

/** The provider's own page, on which the person says yes or no. The relay takes it from there. */
export async function connectProvider(
  ports: AccountPorts,
  provider: string,
  zone: string,
): Promise<Result<{ readonly url: string }, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  return session.ask((relay) => relay.askConsent(provider, { zone }));
}

/** The relay gives the consent back and forgets the tokens. What has arrived stays. */
export async function disconnectProvider(ports: AccountPorts, provider: string): Promise<Result<null, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  return session.ask((relay) => relay.deleteConnection(provider));
}
