import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { PairingOffer, PairingRequest } from '@unslouch/shared/protocol/pairing.ts';

/**
 * Commit, then reveal (as ZRTP does; RFC 6189, section 4.4.1.1):
 *
 *     holder                        relay                        newcomer
 *       account, SHA-256(account, nonce A) ───────────────────────►
 *       ◄──────────────────────────────────── its ids, keys, nonce B
 *       nonce A ──────────────────────────────────────────────────►
 *       six digits of everything above            the same six digits
 *
 * Whoever sits between must choose what it shows to each side before it knows either side's nonce, so that both see the same
 * digits once in a million tries; three wrong ones end the pairing. The keys' secrets never pass here: they are sealed to
 * the newcomer's key once the digits fit.
 */
export function commitTo(crypto: Pick<Crypto, 'sha256'>, account: string, nonce: Uint8Array): Promise<Uint8Array> {
  return crypto.sha256(concatBytes(toUtf8('unslouch pairing commitment v1\0'), fieldBytes(account), nonce));
}

/** "042917": what the newcomer shows and a person types on the holder. */
export async function pairingDigits(
  crypto: Pick<Crypto, 'sha256'>,
  { account, commitment }: PairingOffer,
  request: PairingRequest,
  nonce: Uint8Array,
): Promise<string> {
  const { device, spare, signKey, agreementKey, nonce: asked } = request;
  const fields = [account, commitment, device, spare, signKey, agreementKey, asked].map(fieldBytes);
  const hash = await crypto.sha256(concatBytes(toUtf8('unslouch pairing digits v1\0'), ...fields, nonce));
  // 48 bits: the remainder favours no number by more than one part in 10^8.
  const number = hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}
