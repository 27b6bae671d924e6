import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { concatBytes, fromBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { AgreementKeyPair, Crypto, KeyHandle, SecretKey, SigningKeyPair } from '@unslouch/shared/ports/crypto.ts';
import { randomBytes } from './random-bytes.ts';

const ENCAPSULATED_LENGTH = 32;

/** WebCrypto and HPKE. Chrome 137 and Firefox 140 have every primitive; there is no fallback. Works in workers and in Node. */
export function createCrypto(): Crypto {
  const { subtle } = globalThis.crypto;
  const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  return {
    randomBytes,
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', plain(bytes))),
    importSecret: async (bytes) => toHandle(await subtle.importKey('raw', plain(bytes), 'HKDF', false, ['deriveBits'])),
    derive: (secret, salt, info, length) => derive(subtle, secret, salt, info, length),
    async seal(key, nonce, plaintext, additionalData) {
      const aes = await subtle.importKey('raw', plain(key), 'AES-GCM', false, ['encrypt']);
      return new Uint8Array(await subtle.encrypt(gcm(nonce, additionalData), aes, plain(plaintext)));
    },
    async open(key, nonce, sealed, additionalData) {
      const aes = await subtle.importKey('raw', plain(key), 'AES-GCM', false, ['decrypt']);
      return orNull(subtle.decrypt(gcm(nonce, additionalData), aes, plain(sealed)));
    },
    createSigningKeys: async () =>
      toSigningKeys(subtle, await subtle.generateKey('Ed25519', false, ['sign', 'verify'])),
    importSigningKeys: (seed) => importSigningKeys(subtle, seed),
    async sign(key, bytes) {
      return new Uint8Array(await subtle.sign('Ed25519', toCryptoKey(key), plain(bytes)));
    },
    async verify(publicKey, signature, bytes) {
      if (publicKey.length !== 32 || signature.length !== 64) return false;
      const key = await subtle.importKey('raw', plain(publicKey), 'Ed25519', false, ['verify']).catch(() => null);
      return key !== null && subtle.verify('Ed25519', key, plain(signature), plain(bytes));
    },
    async createAgreementKeys() {
      const pair = (await subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
      return { privateKey: toHandle(pair.privateKey), publicKey: await toRaw(subtle, pair.publicKey) };
    },
    importAgreementKeys: (seed) => importAgreementKeys(subtle, seed),
    async hpkeSeal(recipient, info, plaintext, additionalData) {
      const recipientPublicKey = await subtle.importKey('raw', plain(recipient), 'X25519', true, []);
      const sealed = await suite.seal(
        { recipientPublicKey, info: utf8(info).buffer },
        plain(plaintext).buffer,
        plain(additionalData).buffer,
      );
      return concatBytes(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
    },
    async hpkeOpen(recipient, info, sealed, additionalData) {
      const publicKey = await subtle.importKey('raw', plain(recipient.publicKey), 'X25519', true, []);
      return orNull(
        suite.open(
          {
            recipientKey: { privateKey: toCryptoKey(recipient.privateKey), publicKey },
            enc: sealed.slice(0, ENCAPSULATED_LENGTH).buffer as ArrayBuffer,
            info: utf8(info).buffer,
          },
          sealed.slice(ENCAPSULATED_LENGTH).buffer as ArrayBuffer,
          plain(additionalData).buffer,
        ),
      );
    },
  };
}

async function derive(subtle: SubtleCrypto, secret: SecretKey, salt: Uint8Array, info: string, length: number) {
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: plain(salt), info: utf8(info) };
  return new Uint8Array(await subtle.deriveBits(parameters, toCryptoKey(secret), length * 8));
}

/** RFC 8410: what stands before the 32 bytes of a private key in PKCS #8. */
const ED25519_PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);
const X25519_PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32]);

async function importSigningKeys(subtle: SubtleCrypto, seed: Uint8Array): Promise<SigningKeyPair> {
  const pkcs8 = concatBytes(ED25519_PKCS8, seed);
  const readable = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const privateKey = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  return { privateKey: toHandle(privateKey), publicKey: await publicPart(subtle, readable) };
}

async function importAgreementKeys(subtle: SubtleCrypto, seed: Uint8Array): Promise<AgreementKeyPair> {
  const pkcs8 = concatBytes(X25519_PKCS8, seed);
  const readable = await subtle.importKey('pkcs8', pkcs8, 'X25519', true, ['deriveBits']);
  const privateKey = await subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
  return { privateKey: toHandle(privateKey), publicKey: await publicPart(subtle, readable) };
}

/** WebCrypto has no other way from a private key to its public one. */
async function publicPart(subtle: SubtleCrypto, readable: CryptoKey): Promise<Uint8Array> {
  const { x } = await subtle.exportKey('jwk', readable);
  const bytes = fromBase64Url(x ?? '');
  if (bytes?.length !== 32) throw new Error('Broken invariant: an exported key names its public part');
  return bytes;
}

async function toSigningKeys(subtle: SubtleCrypto, pair: CryptoKeyPair): Promise<SigningKeyPair> {
  return { privateKey: toHandle(pair.privateKey), publicKey: await toRaw(subtle, pair.publicKey) };
}

async function toRaw(subtle: SubtleCrypto, key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await subtle.exportKey('raw', key));
}

function gcm(iv: Uint8Array, additionalData: Uint8Array) {
  return { name: 'AES-GCM', iv: plain(iv), additionalData: plain(additionalData) };
}

async function orNull(opening: Promise<ArrayBuffer>): Promise<Uint8Array | null> {
  return opening.then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A copy that owns its whole buffer, as WebCrypto and HPKE take it. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function toHandle<Use extends string>(key: CryptoKey): KeyHandle<Use> {
  return key as unknown as KeyHandle<Use>;
}

function toCryptoKey(handle: KeyHandle<string>): CryptoKey {
  return handle as unknown as CryptoKey;
}
