import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import { asciiBytes } from '@unslouch/shared/lib/ascii.ts';
import { createBinaryReader, createBinaryWriter } from '@unslouch/shared/lib/binary.ts';
import { concatBytes, fromBase64Url, toBase64Url } from '@unslouch/shared/lib/bytes.ts';

/** Text that only this relay can have made, and only for this purpose: `payload | expires u48 | HMAC-SHA-256`, base64url. */
export type StampPurpose = 'challenge' | 'token' | 'ticket' | 'consent';

const MAC_BYTES = 32;
const EXPIRY_BYTES = 6;

export async function stampText(
  secret: string,
  purpose: StampPurpose,
  payload: Uint8Array,
  expiresAt: EpochMs,
): Promise<string> {
  const writer = createBinaryWriter();
  writer.bytes(payload);
  writer.u48(expiresAt);
  const body = writer.finish();
  const mac = await crypto.subtle.sign('HMAC', await macKey(secret), labelled(purpose, body));
  return toBase64Url(concatBytes(body, new Uint8Array(mac)));
}

/** The payload, or null where the text is of another relay or purpose, was changed, or is over. */
export async function readStamped(
  secret: string,
  purpose: StampPurpose,
  text: string,
  now: EpochMs,
): Promise<Uint8Array | null> {
  const bytes = fromBase64Url(text);
  if (bytes === null || bytes.length < MAC_BYTES + EXPIRY_BYTES) return null;
  const body = bytes.subarray(0, -MAC_BYTES);
  const mac = bytes.subarray(-MAC_BYTES);
  const genuine = await crypto.subtle.verify('HMAC', await macKey(secret), mac, labelled(purpose, body));
  const expiresAt = createBinaryReader(body.subarray(-EXPIRY_BYTES)).u48();
  return genuine && expiresAt > now ? body.subarray(0, -EXPIRY_BYTES) : null;
}

/** A keyed fingerprint: tells whether two contents are the same, without telling what they are. */
export async function fingerprint(secret: string, purpose: string, content: Uint8Array): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await macKey(secret), labelled(purpose, content));
  return toBase64Url(new Uint8Array(mac).subarray(0, 16));
}

function labelled(purpose: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(asciiBytes(`unslouch ${purpose}\0`), body);
}

function macKey(secret: string): Promise<CryptoKey> {
  const raw = new TextEncoder().encode(secret);
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}
