import { createEpochSecret, deriveEpochKeys, sealEpochSecret } from '@unslouch/shared/crypto/epoch-keys.ts';
import { activeDevices, currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { ChainAppend } from '@unslouch/shared/protocol/chain.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { signChain } from './sign-chain.ts';
import { createRelaySession } from './sync/relay-session.ts';
import { reloadChain, type SyncRun, startRun } from './sync/sync-run.ts';

/** As when joining: the second of two changes at once finds the chain longer and signs again. */
const TRIES = 3;

/**
 * Shuts another device out: the relay takes nothing from it any more, and whatever is written from now on, by devices or into
 * the inbox, is sealed with keys of a new epoch that it doesn't get. What it had, it had.
 */
export function revokeDevice(ports: AccountPorts, device: DeviceId): Promise<Result<null, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const membership = await ports.store.loadMembership();
    const keys = await ports.keys.load();
    if (!membership || !keys) return fail(problem('no-account', 'permanent'));
    // Who leaves doesn't make the keys that shut it out.
    if (device === keys.device) return fail(problem('not-allowed', 'permanent'));
    const session = createRelaySession(ports, membership.relay, keys);
    let run = await startRun({ ports, session, keys });
    for (let tries = 1; ; tries++) {
      if (run.ok) run = await reloadChain(run.value);
      if (!run.ok) return run;
      if (!activeDevices(run.value.chain).some((known) => known.device === device)) return ok(null);
      const append = await makeAppend(run.value, device);
      const appended = await session.ask((relay) => relay.appendChain(append));
      if (appended.ok) return takeUpEpoch(run.value);
      if (appended.problem.code !== 'chain-conflict' || tries === TRIES) return appended;
    }
  });
}

/** Revocation and new epoch in one append: there is no moment with one and without the other. */
async function makeAppend({ ports, keys, chain }: SyncRun, device: DeviceId): Promise<ChainAppend> {
  const { crypto } = ports;
  const { account } = keys;
  const number = (currentEpoch(chain)?.epoch ?? 0) + 1;
  const secret = createEpochSecret(crypto);
  const epoch = await deriveEpochKeys(crypto, account, number, secret);
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const entries = await signChain(crypto, account, chain, signer, [
    { kind: 'revokeDevice', device },
    { kind: 'newEpoch', epoch: number, inboxKey: epoch.inbox.publicKey, commitment: epoch.commitment },
  ]);
  const staying = activeDevices(chain).filter((known) => known.device !== device);
  const recipients = [
    { recipient: 'recovery', publicKey: chain.recoveryKey } as const,
    ...staying.map((known) => ({ recipient: known.device, publicKey: known.agreementKey })),
  ];
  const keyring: KeyringEntry[] = [];
  for (const to of recipients) {
    const sealed = bytesToField(await sealEpochSecret(crypto, account, number, secret, to));
    keyring.push({ epoch: number, recipient: to.recipient, sealed });
  }
  return { length: chain.length, entries: [...entries], keyring };
}

/** The new keys come from the relay, as on every other device: what it stored is what it hands out. */
async function takeUpEpoch(run: SyncRun): Promise<Result<null, Problem>> {
  const reloaded = await reloadChain(run);
  return reloaded.ok ? ok(null) : reloaded;
}
