import { type EpochRecipient, sealEpochSecret } from '@unslouch/shared/crypto/epoch-keys.ts';
import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import type { OpenedEpoch } from './open-keyring.ts';

/** Every epoch's secret for one more recipient: it reads the whole log, from the beginning. */
export async function sealEpochs(
  crypto: Crypto,
  account: AccountId,
  epochs: readonly OpenedEpoch[],
  to: { readonly recipient: EpochRecipient; readonly publicKey: Uint8Array },
): Promise<readonly KeyringEntry[]> {
  const entries: KeyringEntry[] = [];
  for (const { keys, secret } of epochs) {
    const sealed = bytesToField(await sealEpochSecret(crypto, account, keys.epoch, secret, to));
    entries.push({ epoch: keys.epoch, recipient: to.recipient, sealed });
  }
  return entries;
}
