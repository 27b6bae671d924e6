import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { Hono } from 'hono';
import { sameText } from '../access/same-text.ts';
import { answerProblem } from '../answer.ts';
import { createConnectorPorts, hookSecret } from '../connectors.ts';
import { type RelayApp, type RelayContext, vaultOf } from '../context.ts';
import type { Notice } from '../providers/provider.ts';
import { readBytes } from '../read-body.ts';
import { createProviderUsers } from '../users/provider-users.ts';
import { providerIdOf } from './connections.ts';

/** A notification says who and when, never what; the largest is a list of intervals. */
const MOST_BYTES = 65_536;

/** Where providers post that something changed. Nothing is taken from it but where to look. */
export const hookRoutes = new Hono<RelayApp>()
  .on(['GET', 'POST'], '/hooks/:provider', (c) => receive(c, ''))
  .on(['GET', 'POST'], '/hooks/:provider/:secret', (c) => receive(c, c.req.param('secret')));

async function receive(c: RelayContext, secret: string): Promise<Response> {
  const id = providerIdOf(c.req.param('provider') ?? '');
  const provider = id && createConnectorPorts(c.env).provider(id);
  if (!id || !provider) return answerProblem(c, relayProblem('provider-not-offered'));
  const body = await readBytes(c, MOST_BYTES);
  if (!body.ok) return answerProblem(c, body.problem);
  const { method, headers } = c.req.raw;
  const query = new URL(c.req.url).searchParams;
  const now = Date.now();
  const reading = await provider.readHook({ method, headers, query, body: new Uint8Array(body.value), now });
  if (reading.kind === 'refuse') return answerProblem(c, relayProblem('hook-refused'));
  if (reading.kind === 'answer') return answer(c, reading.status, reading.body);
  let known = 0;
  for (const notice of reading.notices) {
    for (const account of await accountsOf(c, id, notice, provider.proof === 'address' ? secret : null)) {
      const noted = await vaultOf(c, account).notifyProvider(id, notice, reading.mark);
      if (noted.ok) known++;
      else if (noted.problem.code !== 'source-unknown') return answerProblem(c, noted.problem);
    }
  }
  if (known === 0 && reading.notices.length > 0) return answerProblem(c, relayProblem('source-unknown'));
  return answer(c, 204, null);
}

/** Whom it concerns; `secret`: only those whose own address it came to. */
async function accountsOf(
  c: RelayContext,
  id: Parameters<typeof hookSecret>[1],
  { user }: Notice,
  secret: string | null,
) {
  const connectionSecret = c.env.CONNECTION_SECRET ?? '';
  const users = createProviderUsers(c.env.USERS, connectionSecret);
  const accounts = await users.find(id, await users.fingerprint(id, user));
  if (secret === null) return accounts;
  const own = await Promise.all(
    accounts.map(async (account) => sameText(secret, await hookSecret(connectionSecret, id, account))),
  );
  return accounts.filter((_, index) => own[index]);
}

function answer(c: RelayContext, status: number, body: object | null): Response {
  return body === null ? c.body(null, status as 204) : c.json(body, status as 200);
}
