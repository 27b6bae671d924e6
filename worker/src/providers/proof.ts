import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';

export async function signHex(secret: string, message: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await hmacKey(secret), toUtf8(message));
  return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hmacKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', toUtf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}
