import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { ingestPath } from '@unslouch/shared/protocol/endpoints.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { AccountPorts } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** What a phone's app is told: where to post, and what to say who it is. */
export interface IngestAddress {
  readonly source: string;
  readonly url: string;
  readonly token: string;
}

/** Makes an address that a phone can push to, or a new token for one that is there. The relay learns the token's hash alone. */
export async function createSource(ports: AccountPorts, known?: string): Promise<Result<IngestAddress, Problem>> {
  const session = await openSession(ports);
  if (!session) return fail(problem('no-account', 'permanent'));
  const { crypto } = ports;
  const source = known ?? bytesToField(crypto.randomBytes(16));
  const token = bytesToField(crypto.randomBytes(32));
  const tokenHash = bytesToField(await crypto.sha256(toUtf8(token)));
  const saved = await session.ask((relay) => relay.saveSource(source, { tokenHash }));
  if (!saved.ok) return saved;
  return ok({ source, token, url: new URL(ingestPath(session.account, source), session.origin).href });
}
