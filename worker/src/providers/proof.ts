import { concatBytes, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';

/** HMAC-SHA-256 checks and makes, as most providers sign. Comparing is WebCrypto's, so its time tells nothing. */
export async function isSigned(secret: string, message: Uint8Array<ArrayBuffer>, mac: Uint8Array<ArrayBuffer> | null) {
  if (mac?.length !== 32) return false;
  return crypto.subtle.verify('HMAC', await hmacKey(secret), mac, message);
}

export async function signHex(secret: string, message: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await hmacKey(secret), toUtf8(message));
  return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Null where it isn't hex. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2})+$/i.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Null where it isn't base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

function hmacKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', toUtf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

/** A short name of one delivery: the same bytes under the same proof are the same notification. */
export async function markOf(proof: string, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', concatBytes(toUtf8(`${proof}\n`), body));
  return toBase64Url(new Uint8Array(digest).subarray(0, 12));
}
