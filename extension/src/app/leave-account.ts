import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { openSession } from './sync/open-session.ts';

/** Ends sync on this device. The log stays here, and on the other devices what this one sent. */
export function leaveAccount(ports: AccountPorts): Promise<void> {
  return ports.lock.runAlone(SYNC_LOCK, () => forgetAccount(ports));
}

/** Erases everything at the relay, at once, for all devices; then ends sync here. The log on each device stays. */
export function eraseAccount(ports: AccountPorts): Promise<Result<null, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const session = await openSession(ports);
    if (!session) return fail(problem('no-account', 'permanent'));
    const erased = await session.ask((relay) => relay.eraseAccount());
    if (!erased.ok) return erased;
    await forgetAccount(ports);
    return ok(null);
  });
}

/** The membership first: killed in between, keys without one are simply written over next time. */
async function forgetAccount({ store, keys, secondCopy, tokens }: AccountPorts): Promise<void> {
  await store.leave();
  await keys.clear();
  tokens.clear();
  await secondCopy.forgetAccount();
}
