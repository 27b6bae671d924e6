import type { AccountId } from '../domain/account/account-id.ts';
import { concatBytes, equalBytes } from '../lib/bytes.ts';
import { toUtf8 } from '../lib/utf8.ts';
import type { Crypto } from '../ports/crypto.ts';
import type { EpochKeys } from './epoch-keys.ts';

/** A known text under an epoch's key: nonce 12, ciphertext, tag 16. A device that can't open it has the wrong key. */
export async function sealCanary(crypto: Crypto, account: AccountId, keys: EpochKeys): Promise<Uint8Array> {
  const nonce = crypto.randomBytes(NONCE_BYTES);
  const key = await crypto.derive(keys.data, nonce, LABEL, 32);
  return concatBytes(nonce, await crypto.seal(key, nonce, SONG, boundTo(account, keys)));
}

/** True where the key fits: only then may the device upload anything. */
export async function openCanary(
  crypto: Crypto,
  account: AccountId,
  keys: EpochKeys,
  sealed: Uint8Array,
): Promise<boolean> {
  if (sealed.length < NONCE_BYTES) return false;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const key = await crypto.derive(keys.data, nonce, LABEL, 32);
  const song = await crypto.open(key, nonce, sealed.subarray(NONCE_BYTES), boundTo(account, keys));
  return song !== null && equalBytes(song, SONG);
}

const NONCE_BYTES = 12;
const LABEL = 'unslouch canary v1';
const SONG = toUtf8('this key fits');

function boundTo(account: AccountId, { epoch }: EpochKeys): Uint8Array {
  return toUtf8(`${account} ${epoch}`);
}
