import { type AccountKeys, deriveAccountKeys } from '@unslouch/shared/crypto/account-keys.ts';
import { parseWords } from '@unslouch/shared/crypto/recovery-words.ts';
import { type AccountId, accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { wordsSignedBytes } from '@unslouch/shared/protocol/words.ts';
import type { DeviceKeys } from '../ports/key-store.ts';
import type { AuthorisedRelay } from '../ports/relay.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { authorise } from './authorise.ts';
import { enterAccount } from './enter-account.ts';
import { loadChain } from './load-chain.ts';
import type { MembershipPorts } from './membership-ports.ts';
import { openAccountKeys } from './open-account-keys.ts';
import { sealEpochs } from './seal-epochs.ts';
import { signChain } from './sign-chain.ts';

/** Two devices that join at once: the second finds the chain longer and signs again. More often is a relay at odds with itself. */
const TRIES = 3;

/**
 * Adds this device to an account by its twelve words. Before anything is uploaded, the words' key must open the account's
 * epoch secrets and its canary; if it doesn't, nothing is sent, nothing here changes, and the problem says so.
 */
export function joinAccount(
  ports: MembershipPorts,
  origin: string,
  typedWords: string,
): Promise<Result<null, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const root = parseWords(typedWords);
    if (!root.ok) return root;
    const words = await deriveAccountKeys(ports.crypto, root.value);
    const door = await openDoor(ports, origin, words);
    if (!door.ok) return door;
    const { relay, account } = door.value;
    for (let tries = 1; ; tries++) {
      const joined = await tryToJoin(ports, relay, account, words);
      if (joined.ok) {
        await enterAccount(ports, joined.value, origin, null);
        return ok(null);
      }
      if (joined.problem.code !== 'chain-conflict' || tries === TRIES) return joined;
    }
  });
}

interface OpenDoor {
  readonly relay: AuthorisedRelay;
  readonly account: AccountId;
}

/** First words name the account themselves; later ones have a signpost there, which they signed themselves. */
async function openDoor(
  { crypto, relayAt, doorAt }: MembershipPorts,
  origin: string,
  words: AccountKeys,
): Promise<Result<OpenDoor, Problem>> {
  const { publicKey, privateKey: key } = words.account;
  const id = await accountIdOf(crypto, publicKey);
  const relay = relayAt(origin);
  const enter = async (account: AccountId): Promise<Result<OpenDoor, Problem>> => {
    const token = await authorise(crypto, relay, account, { device: null, key });
    if (token.ok) return ok({ relay: relay.withToken(token.value), account });
    // The account is there, under a key that came after these words.
    return token.problem.code === 'signature-wrong' ? fail(problem('words.replaced', 'permanent')) : token;
  };
  const entered = await enter(id);
  if (entered.ok || entered.problem.code !== 'account-unknown') return entered;
  const sign = await doorAt(origin).findWords(id);
  if (!sign.ok) return sign;
  const { account, signature } = sign.value;
  const ours = await crypto.verify(publicKey, fieldBytes(signature), wordsSignedBytes(account));
  return ours ? enter(account) : fail(problem('words.wrong-key', 'permanent'));
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
  const epochs = await openAccountKeys(crypto, relay, chain.value, { recipient: 'recovery', keys: words.recovery });
  if (!epochs.ok) return epochs;
  if (epochs.value === null) return fail(problem('words.wrong-key', 'permanent'));
  const device = await freeDeviceId(ports, chain.value);
  const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
  const entries = await signChain(crypto, account, chain.value, { device: null, key: words.account.privateKey }, [
    { kind: 'addDevice', device, signKey: signing.publicKey, agreementKey: agreement.publicKey },
  ]);
  const to = { recipient: device, publicKey: agreement.publicKey };
  const keyring = await sealEpochs(crypto, account, epochs.value, to);
  const appended = await relay.appendChain({
    length: chain.value.length,
    entries: [...entries],
    keyring: [...keyring],
  });
  if (!appended.ok) return appended;
  return ok({ account, device, signing, agreement, epochs: epochs.value.map(({ keys }) => keys) });
}

/** The chain takes an id once: a device that lost its keys, or left and comes back, goes on under another. */
async function freeDeviceId({ crypto, store }: AccountPorts, chain: ChainState): Promise<DeviceId> {
  const device = await store.loadDevice();
  if (!chain.devices.some((known) => known.device === device)) return device;
  return store.startIncarnation(bytesToField(crypto.randomBytes(16)) as DeviceId);
}
