import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { AccountPorts } from './account-ports.ts';
import { authorise } from './authorise.ts';
import { leaveAccount } from './leave-account.ts';
import { openSession } from './sync/open-session.ts';

/**
 * Everything of the account at the relay goes, for all devices. Then the relay is asked for the account once more: only when it
 * knows of none is that called erased. The log here stays.
 */
export async function eraseAccount(ports: AccountPorts): Promise<Result<null, Problem>> {
  const session = await openSession(ports);
  const keys = await ports.keys.load();
  if (!session || !keys) return fail(problem('no-account', 'permanent'));
  const erased = await session.ask((relay) => relay.eraseAccount());
  if (!erased.ok && erased.problem.code !== 'account-unknown') return erased;
  const by = { device: keys.device, key: keys.signing.privateKey };
  const again = await authorise(ports.crypto, ports.relayAt(session.origin), keys.account, by);
  if (again.ok) return fail(problem('erase.not-empty', 'permanent'));
  if (again.problem.code !== 'account-unknown') return again;
  await leaveAccount(ports);
  return ok(null);
}
