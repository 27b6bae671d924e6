import {
  deriveEpochKeys,
  type EpochKeys,
  type EpochRecipient,
  openEpochSecret,
} from '@unslouch/shared/crypto/epoch-keys.ts';
import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { AgreementKeyPair, Crypto } from '@unslouch/shared/ports/crypto.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';

export interface OpenedEpoch {
  readonly keys: EpochKeys;
  /** Only to be sealed to another recipient; never stored. */
  readonly secret: Uint8Array;
}

/** The epochs, oldest first, whose secrets are sealed to this recipient and are the ones that the chain pins. */
export async function openKeyring(
  crypto: Crypto,
  chain: ChainState,
  entries: readonly KeyringEntry[],
  by: { readonly recipient: EpochRecipient; readonly keys: AgreementKeyPair },
): Promise<readonly OpenedEpoch[]> {
  const opened: OpenedEpoch[] = [];
  for (const epoch of chain.epochs) {
    const entry = entries.find((candidate) => candidate.epoch === epoch.epoch && candidate.recipient === by.recipient);
    if (!entry) continue;
    const secret = await openEpochSecret(crypto, chain.account, epoch, fieldBytes(entry.sealed), by);
    if (secret === null) continue;
    opened.push({ secret, keys: await deriveEpochKeys(crypto, chain.account, epoch.epoch, secret) });
  }
  return opened;
}
