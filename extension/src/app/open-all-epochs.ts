import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { type OpenedEpoch, openKeyring } from './open-keyring.ts';
import type { SyncRun } from './sync/sync-run.ts';

/** The secrets of all epochs, to be sealed to somebody else. One that this device can't open would be lost to them for ever. */
export async function openAllEpochs({
  ports,
  session,
  keys,
  chain,
}: SyncRun): Promise<Result<readonly OpenedEpoch[], Problem>> {
  const keyring = await session.ask((relay) => relay.loadKeyring());
  if (!keyring.ok) return keyring;
  const by = { recipient: keys.device, keys: keys.agreement };
  const opened = await openKeyring(ports.crypto, chain, keyring.value.entries, by);
  return opened.length === chain.epochs.length ? ok(opened) : fail(problem('keyring-incomplete', 'passing'));
}
