import { asciiBytes } from '@unslouch/shared/lib/ascii.ts';
import { concatBytes, fromBase64Url, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { fromUtf8, toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import type { Tokens } from '../providers/provider.ts';

/** What a connection can be used with: a code on its way to become tokens, or the tokens. */
export type Secrets =
  | { readonly kind: 'code'; readonly code: string; readonly verifier: string }
  | { readonly kind: 'tokens'; readonly tokens: Tokens };

const NONCE_BYTES = 12;

/** `nonce 12 | AES-256-GCM`, base64url, under a key of the relay's secret; bound to the account and provider it is for. */
export async function sealSecrets(secret: string, binding: string, secrets: Secrets): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = toUtf8(JSON.stringify(secrets));
  const sealed = await crypto.subtle.encrypt(gcm(nonce, binding), await tokenKey(secret), plain);
  return toBase64Url(concatBytes(nonce, new Uint8Array(sealed)));
}

/** Null: the operator changed the secret, or the row is another's. */
export async function openSecrets(secret: string, binding: string, sealed: string): Promise<Secrets | null> {
  const bytes = fromBase64Url(sealed);
  if (bytes === null || bytes.length < NONCE_BYTES) return null;
  const [nonce, body] = [bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES)];
  try {
    const plain = await crypto.subtle.decrypt(gcm(nonce, binding), await tokenKey(secret), body);
    return JSON.parse(fromUtf8(new Uint8Array(plain)) ?? '') as Secrets;
  } catch {
    return null;
  }
}

function gcm(nonce: Uint8Array<ArrayBuffer>, binding: string) {
  return { name: 'AES-GCM', iv: nonce, additionalData: toUtf8(binding) };
}

async function tokenKey(secret: string): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', toUtf8(secret), 'HKDF', false, ['deriveKey']);
  const info = asciiBytes('unslouch provider tokens v1');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return crypto.subtle.deriveKey(derivation, master, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
