import { type AccountKeys, deriveAccountKeys } from '@unslouch/shared/crypto/account-keys.ts';
import { openCanary } from '@unslouch/shared/crypto/canary.ts';
import { sealEpochSecret } from '@unslouch/shared/crypto/epoch-keys.ts';
import { parseWords } from '@unslouch/shared/crypto/recovery-words.ts';
import { type AccountId, accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import type { DeviceKeys } from '../ports/key-store.ts';
import type { AuthorisedRelay } from '../ports/relay.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { authorise } from './authorise.ts';
import { enterAccount } from './enter-account.ts';
import { loadChain } from './load-chain.ts';
import { type OpenedEpoch, openKeyring } from './open-keyring.ts';
import { signChain } from './sign-chain.ts';

/** Two devices that join at once: the second finds the chain longer and signs again. More often is a relay at odds with itself. */
const TRIES = 3;

/**
 * Adds this device to an account by its twelve words. Before anything is uploaded, the words' key must open the account's
 * epoch secrets and its canary; if it doesn't, nothing is sent, nothing here changes, and the problem says so.
 */
export function joinAccount(ports: AccountPorts, origin: string, typedWords: string): Promise<Result<null, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const root = parseWords(typedWords);
    if (!root.ok) return root;
    const words = await deriveAccountKeys(ports.crypto, root.value);
    const account = await accountIdOf(ports.crypto, words.account.publicKey);
    const door = ports.relayAt(origin);
    const by = { device: null, key: words.account.privateKey };
    const token = await authorise(ports.crypto, door, account, by);
    if (!token.ok) return token;
    const relay = door.withToken(token.value);
    for (let tries = 1; ; tries++) {
      const joined = await tryToJoin(ports, relay, account, words);
      if (joined.ok) {
        await enterAccount(ports, joined.value, origin);
        return ok(null);
      }
      if (joined.problem.code !== 'chain-conflict' || tries === TRIES) return joined;
    }
  });
}

async function tryToJoin(
  ports: AccountPorts,
  relay: AuthorisedRelay,
  account: AccountId,
  words: AccountKeys,
): Promise<Result<DeviceKeys, Problem>> {
  const { crypto } = ports;
  const chain = await loadChain(crypto, relay, account, null);
  if (!chain.ok) return chain;
  const epochs = await openWithWords(ports, relay, chain.value, words);
  if (!epochs.ok) return epochs;
  const device = await freeDeviceId(ports, chain.value);
  const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
  const entries = await signChain(crypto, account, chain.value, { device: null, key: words.account.privateKey }, [
    { kind: 'addDevice', device, signKey: signing.publicKey, agreementKey: agreement.publicKey },
  ]);
  const keyring: KeyringEntry[] = [];
  for (const { keys, secret } of epochs.value) {
    const to = { recipient: device, publicKey: agreement.publicKey };
    const sealed = bytesToField(await sealEpochSecret(crypto, account, keys.epoch, secret, to));
    keyring.push({ epoch: keys.epoch, recipient: device, sealed });
  }
  const appended = await relay.appendChain({ length: chain.value.length, entries: [...entries], keyring });
  if (!appended.ok) return appended;
  return ok({ account, device, signing, agreement, epochs: epochs.value.map(({ keys }) => keys) });
}

/** Every epoch's keys, proven to be this account's: the current one must be among them and open the canary. */
async function openWithWords(
  { crypto }: AccountPorts,
  relay: AuthorisedRelay,
  chain: ChainState,
  words: AccountKeys,
): Promise<Result<readonly OpenedEpoch[], Problem>> {
  const keyring = await relay.loadKeyring();
  if (!keyring.ok) return keyring;
  const by = { recipient: 'recovery', keys: words.recovery } as const;
  const opened = await openKeyring(crypto, chain, keyring.value.entries, by);
  const canary = await relay.loadCanary();
  if (!canary.ok) return canary;
  const epoch = opened.find(({ keys }) => keys.epoch === canary.value.epoch);
  const sings = epoch && (await openCanary(crypto, chain.account, epoch.keys, fieldBytes(canary.value.sealed)));
  const complete = opened.length === chain.epochs.length;
  return sings && complete ? ok(opened) : fail(problem('words.wrong-key', 'permanent'));
}

/** The chain takes an id once: a device that lost its keys, or left and comes back, goes on under another. */
async function freeDeviceId({ crypto, store }: AccountPorts, chain: ChainState): Promise<DeviceId> {
  const device = await store.loadDevice();
  if (!chain.devices.some((known) => known.device === device)) return device;
  return store.startIncarnation(bytesToField(crypto.randomBytes(16)) as DeviceId);
}
