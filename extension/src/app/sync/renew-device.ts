import { sealEpochSecret } from '@unslouch/shared/crypto/epoch-keys.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import { openKeyring } from '../open-keyring.ts';
import { signChain } from '../sign-chain.ts';
import { readWholeLog } from './read-whole-log.ts';
import { reloadChain, type SyncRun } from './sync-run.ts';

/**
 * A copied profile gives two machines one device id, and both give out the same numbers. Whoever notices goes on as a new
 * device of its own, which the old one signs in; what it has not sent yet gets identities of the new one.
 */
export async function renewDevice(run: SyncRun): Promise<Result<DeviceKeys, Problem>> {
  const current = await reloadChain(run);
  if (!current.ok) return current;
  const { ports, session, keys, chain } = current.value;
  const told = await readWholeLog(current.value);
  if (!told.ok) return told;
  const { crypto, store } = ports;
  const keyring = await session.ask((relay) => relay.loadKeyring());
  if (!keyring.ok) return keyring;
  const by = { recipient: keys.device, keys: keys.agreement };
  const epochs = await openKeyring(crypto, chain, keyring.value.entries, by);
  const device = bytesToField(crypto.randomBytes(16)) as DeviceId;
  const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
  const entries: KeyringEntry[] = [];
  for (const { keys: epoch, secret } of epochs) {
    const to = { recipient: device, publicKey: agreement.publicKey };
    const sealed = bytesToField(await sealEpochSecret(crypto, keys.account, epoch.epoch, secret, to));
    entries.push({ epoch: epoch.epoch, recipient: device, sealed });
  }
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const added = await signChain(crypto, keys.account, chain, signer, [
    { kind: 'addDevice', device, signKey: signing.publicKey, agreementKey: agreement.publicKey },
  ]);
  const appended = await session.ask((relay) =>
    relay.appendChain({ length: chain.length, entries: [...added], keyring: entries }),
  );
  if (!appended.ok) return appended;
  const renewed: DeviceKeys = { ...keys, device, signing, agreement };
  // Killed between the two, the old keys speak once more, the copy is noticed again, and this runs again.
  await store.partWays(device, told.value);
  await ports.keys.save(renewed);
  await ports.secondCopy.save({ device });
  return ok(renewed);
}
