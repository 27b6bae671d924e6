import type { AccountId } from '../domain/account/account-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import { equalBytes } from '../lib/bytes.ts';
import { toUtf8 } from '../lib/utf8.ts';
import type { AgreementKeyPair, Crypto, SecretKey } from '../ports/crypto.ts';

/** What one epoch's 32 random bytes give. The bytes themselves are only ever kept HPKE-sealed. */
export interface EpochKeys {
  readonly epoch: number;
  /** Batches and segments derive their keys from it. */
  readonly data: SecretKey;
  /** Opens what phones and providers sealed to the account. */
  readonly inbox: AgreementKeyPair;
  /** Stands on the chain, so that nobody can hand out another secret as this epoch's. */
  readonly commitment: Uint8Array;
}

export type EpochRecipient = DeviceId | 'recovery';

export function createEpochSecret(crypto: Crypto): Uint8Array {
  return crypto.randomBytes(32);
}

/** HKDF-SHA-256 over the secret, salted with account and epoch, one label per key. */
export async function deriveEpochKeys(
  crypto: Crypto,
  account: AccountId,
  epoch: number,
  secret: Uint8Array,
): Promise<EpochKeys> {
  const root = await crypto.importSecret(secret);
  const salt = toUtf8(`${account} ${epoch}`);
  const derive = (label: string) => crypto.derive(root, salt, label, 32);
  return {
    epoch,
    data: await crypto.importSecret(await derive('unslouch epoch data v1')),
    inbox: await crypto.importAgreementKeys(await derive('unslouch epoch inbox v1')),
    commitment: await derive('unslouch epoch commitment v1'),
  };
}

/** The secret for one recipient: 80 bytes, bound to account, epoch and recipient. */
export function sealEpochSecret(
  crypto: Crypto,
  account: AccountId,
  epoch: number,
  secret: Uint8Array,
  to: { readonly recipient: EpochRecipient; readonly publicKey: Uint8Array },
): Promise<Uint8Array> {
  return crypto.hpkeSeal(to.publicKey, INFO, secret, boundTo(account, epoch, to.recipient));
}

/** The secret, or null where the key doesn't fit or the secret isn't the one that the chain pins. */
export async function openEpochSecret(
  crypto: Crypto,
  account: AccountId,
  epoch: { readonly epoch: number; readonly commitment: Uint8Array },
  sealed: Uint8Array,
  by: { readonly recipient: EpochRecipient; readonly keys: AgreementKeyPair },
): Promise<Uint8Array | null> {
  const secret = await crypto.hpkeOpen(by.keys, INFO, sealed, boundTo(account, epoch.epoch, by.recipient));
  if (secret?.length !== 32) return null;
  const { commitment } = await deriveEpochKeys(crypto, account, epoch.epoch, secret);
  return equalBytes(commitment, epoch.commitment) ? secret : null;
}

const INFO = 'unslouch epoch secret v1';

function boundTo(account: AccountId, epoch: number, recipient: EpochRecipient): Uint8Array {
  return toUtf8(`${account} ${epoch} ${recipient}`);
}
