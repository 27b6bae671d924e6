import { deriveAccountKeys } from '@unslouch/shared/crypto/account-keys.ts';
import { sealCanary } from '@unslouch/shared/crypto/canary.ts';
import { createEpochSecret, deriveEpochKeys, sealEpochSecret } from '@unslouch/shared/crypto/epoch-keys.ts';
import { ROOT_BYTES, rootToWords } from '@unslouch/shared/crypto/recovery-words.ts';
import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import { type RegisterRequest, registerSignedBytes } from '@unslouch/shared/protocol/register.ts';
import type { DeviceKeys } from '../ports/key-store.ts';
import { type AccountPorts, SYNC_LOCK } from './account-ports.ts';
import { enterAccount } from './enter-account.ts';
import { signChain } from './sign-chain.ts';

const FIRST_EPOCH = 1;

/**
 * Switches sync on: an account of its own at this relay, with this device as its first. Answers the twelve words, which only
 * this device keeps, until they are written down: a page that closes before that shows them again. `invite`: what a relay by
 * invitation wants.
 */
export function createAccount(
  ports: AccountPorts,
  origin: string,
  invite: string | null,
): Promise<Result<{ readonly words: string }, Problem>> {
  return ports.lock.runAlone(SYNC_LOCK, async () => {
    const root = ports.crypto.randomBytes(ROOT_BYTES);
    const { request, keys } = await makeAccount(ports, root);
    const relay = ports.relayAt(origin);
    const challenge = await relay.challenge({ account: keys.account, device: null });
    if (!challenge.ok) return challenge;
    const registered = await relay.register({
      ...(await request(challenge.value.challenge)),
      ...(invite !== null && { invite }),
    });
    if (!registered.ok) return registered;
    const words = rootToWords(root);
    await enterAccount(ports, keys, origin, words);
    return ok({ words });
  });
}

async function makeAccount({ crypto, store }: AccountPorts, root: Uint8Array) {
  const words = await deriveAccountKeys(crypto, root);
  const account = await accountIdOf(crypto, words.account.publicKey);
  const device = await store.loadDevice();
  const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
  const secret = createEpochSecret(crypto);
  const epoch = await deriveEpochKeys(crypto, account, FIRST_EPOCH, secret);
  const chain = await signChain(crypto, account, null, { device: null, key: words.account.privateKey }, [
    { kind: 'genesis', accountKey: words.account.publicKey, recoveryKey: words.recovery.publicKey },
    { kind: 'addDevice', device, signKey: signing.publicKey, agreementKey: agreement.publicKey },
    { kind: 'newEpoch', epoch: FIRST_EPOCH, inboxKey: epoch.inbox.publicKey, commitment: epoch.commitment },
  ]);
  const sealFor = async (recipient: typeof device | 'recovery', publicKey: Uint8Array) => ({
    epoch: FIRST_EPOCH,
    recipient,
    sealed: bytesToField(await sealEpochSecret(crypto, account, FIRST_EPOCH, secret, { recipient, publicKey })),
  });
  const keyring = [await sealFor(device, agreement.publicKey), await sealFor('recovery', words.recovery.publicKey)];
  const canary = { epoch: FIRST_EPOCH, sealed: bytesToField(await sealCanary(crypto, account, epoch)) };
  const keys: DeviceKeys = { account, device, signing, agreement, epochs: [epoch] };
  const request = async (challenge: string): Promise<RegisterRequest> => {
    const signature = await crypto.sign(words.account.privateKey, registerSignedBytes(account, challenge));
    return { account, challenge, signature: bytesToField(signature), chain: [...chain], keyring, canary };
  };
  return { request, keys };
}
