import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import {
  type ChainChange,
  type ChainEntry,
  chainSignedBytes,
  encodeChainEntry,
} from '@unslouch/shared/domain/account/chain-entry.ts';
import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { Crypto, SigningKey } from '@unslouch/shared/ports/crypto.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';

/** Null: the account key, that is the twelve words. */
export interface ChainSigner {
  readonly device: DeviceId | null;
  readonly key: SigningKey;
}

/** The entries, as they travel, that add these changes to the chain, one after the other. */
export async function signChain(
  crypto: Crypto,
  account: AccountId,
  after: Pick<ChainState, 'length' | 'tip'> | null,
  signer: ChainSigner,
  changes: readonly ChainChange[],
): Promise<readonly string[]> {
  const entries: string[] = [];
  let index = after?.length ?? 0;
  let previous = after?.tip ?? new Uint8Array(32);
  for (const change of changes) {
    const unsigned: Omit<ChainEntry, 'signature'> = { index, previous, signer: signer.device, change };
    const signed = chainSignedBytes(account, unsigned);
    const signature = await crypto.sign(signer.key, signed);
    entries.push(bytesToField(encodeChainEntry({ ...unsigned, signature })));
    previous = await crypto.sha256(signed);
    index += 1;
  }
  return entries;
}
