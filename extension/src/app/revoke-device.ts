import { activeDevices } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { ChainAppend } from '@unslouch/shared/protocol/chain.ts';
import type { AccountPorts } from './account-ports.ts';
import { changeChain } from './change-chain.ts';
import { draftEpoch } from './draft-epoch.ts';
import { signChain } from './sign-chain.ts';
import type { SyncRun } from './sync/sync-run.ts';

/**
 * Shuts another device out: the relay takes nothing from it any more, and whatever is written from now on, by devices or into
 * the inbox, is sealed with keys of a new epoch that it doesn't get. What it had, it had.
 */
export function revokeDevice(ports: AccountPorts, device: DeviceId): Promise<Result<null, Problem>> {
  return changeChain(ports, async (run) => {
    // Who leaves doesn't make the keys that shut it out.
    if (device === run.keys.device) return fail(problem('not-allowed', 'permanent'));
    const listed = activeDevices(run.chain).some((known) => known.device === device);
    return ok(listed ? await draftRevocation(run, device) : null);
  });
}

/** Revocation and new epoch in one append: there is no moment with one and without the other. */
async function draftRevocation({ ports, keys, chain }: SyncRun, device: DeviceId): Promise<ChainAppend> {
  const staying = activeDevices(chain).filter((known) => known.device !== device);
  const epoch = await draftEpoch(ports.crypto, chain, [
    { recipient: 'recovery', publicKey: chain.recoveryKey },
    ...staying.map((known) => ({ recipient: known.device, publicKey: known.agreementKey })),
  ]);
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const changes = [{ kind: 'revokeDevice', device } as const, epoch.change];
  const entries = await signChain(ports.crypto, keys.account, chain, signer, changes);
  return { length: chain.length, entries: [...entries], keyring: [...epoch.keyring] };
}
