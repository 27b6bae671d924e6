import { openCanary } from '@unslouch/shared/crypto/canary.ts';
import type { EpochRecipient } from '@unslouch/shared/crypto/epoch-keys.ts';
import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { AgreementKeyPair, Crypto } from '@unslouch/shared/ports/crypto.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { AuthorisedRelay } from '../ports/relay.ts';
import { type OpenedEpoch, openKeyring } from './open-keyring.ts';

/** Every epoch's keys, proven to be this account's: none is missing and the canary opens. Null: this key doesn't fit. */
export async function openAccountKeys(
  crypto: Crypto,
  relay: AuthorisedRelay,
  chain: ChainState,
  by: { readonly recipient: EpochRecipient; readonly keys: AgreementKeyPair },
): Promise<Result<readonly OpenedEpoch[] | null, Problem>> {
  const keyring = await relay.loadKeyring();
  if (!keyring.ok) return keyring;
  const opened = await openKeyring(crypto, chain, keyring.value.entries, by);
  const canary = await relay.loadCanary();
  if (!canary.ok) return canary;
  const epoch = opened.find(({ keys }) => keys.epoch === canary.value.epoch);
  const sings = epoch && (await openCanary(crypto, chain.account, epoch.keys, fieldBytes(canary.value.sealed)));
  return ok(sings && opened.length === chain.epochs.length ? opened : null);
}
