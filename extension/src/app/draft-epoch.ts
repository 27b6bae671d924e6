import { createEpochSecret, deriveEpochKeys, type EpochRecipient } from '@unslouch/shared/crypto/epoch-keys.ts';
import type { ChainChange } from '@unslouch/shared/domain/account/chain-entry.ts';
import { type ChainState, currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import type { KeyringEntry } from '@unslouch/shared/protocol/keyring.ts';
import { sealEpochs } from './seal-epochs.ts';

/** The next epoch, and its secret sealed to whoever is to read on. */
export async function draftEpoch(
  crypto: Crypto,
  chain: ChainState,
  recipients: readonly { readonly recipient: EpochRecipient; readonly publicKey: Uint8Array }[],
): Promise<{ readonly change: ChainChange; readonly keyring: readonly KeyringEntry[] }> {
  const epoch = (currentEpoch(chain)?.epoch ?? 0) + 1;
  const secret = createEpochSecret(crypto);
  const keys = await deriveEpochKeys(crypto, chain.account, epoch, secret);
  const keyring: KeyringEntry[] = [];
  for (const to of recipients) keyring.push(...(await sealEpochs(crypto, chain.account, [{ keys, secret }], to)));
  const change = { kind: 'newEpoch', epoch, inboxKey: keys.inbox.publicKey, commitment: keys.commitment } as const;
  return { change, keyring };
}
