import type { AgreementKeyPair, Crypto, SigningKeyPair } from '../ports/crypto.ts';

/** What the twelve words give, the same on every device. */
export interface AccountKeys {
  /** Signs the device chain where no device is left to do it. */
  readonly account: SigningKeyPair;
  /** Every epoch's secret is sealed to it as well. */
  readonly recovery: AgreementKeyPair;
}

/** HKDF-SHA-256 over the root, no salt, one label per key. */
export async function deriveAccountKeys(crypto: Crypto, root: Uint8Array): Promise<AccountKeys> {
  const secret = await crypto.importSecret(root);
  const seed = (label: string) => crypto.derive(secret, NO_SALT, label, 32);
  return {
    account: await crypto.importSigningKeys(await seed('unslouch account signing key v1')),
    recovery: await crypto.importAgreementKeys(await seed('unslouch recovery key v1')),
  };
}

const NO_SALT = new Uint8Array(0);
