import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import { openAllEpochs } from '../open-all-epochs.ts';
import { sealEpochs } from '../seal-epochs.ts';
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
  const epochs = await openAllEpochs(current.value);
  if (!epochs.ok) return epochs;
  const device = bytesToField(crypto.randomBytes(16)) as DeviceId;
  const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
  const to = { recipient: device, publicKey: agreement.publicKey };
  const keyring = await sealEpochs(crypto, keys.account, epochs.value, to);
  const signer = { device: keys.device, key: keys.signing.privateKey };
  const added = await signChain(crypto, keys.account, chain, signer, [
    { kind: 'addDevice', device, signKey: signing.publicKey, agreementKey: agreement.publicKey },
  ]);
  const appended = await session.ask((relay) =>
    relay.appendChain({ length: chain.length, entries: [...added], keyring: [...keyring] }),
  );
  if (!appended.ok) return appended;
  const renewed: DeviceKeys = { ...keys, device, signing, agreement };
  // Killed between the two, the old keys speak once more, the copy is noticed again, and this runs again.
  await store.partWays(device, told.value);
  await ports.keys.save(renewed);
  await ports.secondCopy.save({ device, lastAcknowledgedSequence: 0 });
  return ok(renewed);
}
