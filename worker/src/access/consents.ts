import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { concatBytes, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { fingerprint, readStamped, stampText } from './stamped.ts';

/** Time to find one's password and read what is asked for. */
const LIFETIME = minutes(10);

/** The `state` that travels by the person's browser: whose consent it is, and a nonce that the vault lets in once. */
export function createConsentState(secret: string, account: AccountId, nonce: string, now: EpochMs): Promise<string> {
  return stampText(secret, 'consent', concatBytes(fieldBytes(account), fieldBytes(nonce)), now + LIFETIME);
}

export async function readConsentState(
  secret: string,
  state: string,
  now: EpochMs,
): Promise<{ readonly account: AccountId; readonly nonce: string } | null> {
  const payload = await readStamped(secret, 'consent', state, now);
  if (payload?.length !== 48) return null;
  return { account: toBase64Url(payload.subarray(0, 32)) as AccountId, nonce: toBase64Url(payload.subarray(32)) };
}

/** RFC 7636's verifier, made again from the nonce where it is needed, so that it is stored nowhere. */
export async function consentVerifier(secret: string, nonce: string): Promise<string> {
  const halves = ['first', 'second'].map((half) =>
    fingerprint(secret, `consent verifier, ${half} half`, toUtf8(nonce)),
  );
  return (await Promise.all(halves)).join('');
}
