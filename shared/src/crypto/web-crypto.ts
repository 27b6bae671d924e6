import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { present } from '../lib/assert.ts';
import { concatBytes, fromBase64Url } from '../lib/bytes.ts';
import { toUtf8 } from '../lib/utf8.ts';
import type { AgreementKeyPair, Crypto, KeyHandle, SigningKeyPair } from '../ports/crypto.ts';
import type { WebEngine, WebKey, WebKeyUse } from './web-engine.ts';

/** The primitives over an engine's WebCrypto: pass `globalThis.crypto`. Every private key it makes is non-extractable. */
export function createWebCrypto(engine: WebEngine): Crypto {
  const { subtle } = engine;
  return {
    randomBytes(length) {
      const bytes = new Uint8Array(length);
      engine.getRandomValues(bytes);
      return bytes;
    },
    async sha256(bytes) {
      return new Uint8Array(await subtle.digest('SHA-256', own(bytes)));
    },
    async importSecret(bytes) {
      return asHandle(await subtle.importKey('raw', own(bytes), HKDF, false, ['deriveBits']));
    },
    async derive(secret, salt, info, length) {
      const parameters = { ...HKDF, hash: 'SHA-256', salt: own(salt), info: toUtf8(info) } as const;
      return new Uint8Array(await subtle.deriveBits(parameters, secret, length * 8));
    },
    async seal(key, nonce, plaintext, additionalData) {
      const imported = await subtle.importKey('raw', own(key), GCM, false, ['encrypt']);
      const parameters = { ...GCM, iv: own(nonce), additionalData: own(additionalData) };
      return new Uint8Array(await subtle.encrypt(parameters, imported, own(plaintext)));
    },
    async open(key, nonce, sealed, additionalData) {
      const imported = await subtle.importKey('raw', own(key), GCM, false, ['decrypt']);
      const parameters = { ...GCM, iv: own(nonce), additionalData: own(additionalData) };
      return nullIfRefused(async () => new Uint8Array(await subtle.decrypt(parameters, imported, own(sealed))));
    },
    createSigningKeys: () => createPair(engine, ED25519, ['sign', 'verify']),
    importSigningKeys: (seed) => importPair(engine, ED25519, ED25519_PKCS8, seed, ['sign']),
    async sign(key, bytes) {
      return new Uint8Array(await subtle.sign(ED25519, key, own(bytes)));
    },
    async verify(publicKey, signature, bytes) {
      const verified = await nullIfRefused(async () => {
        const key = await subtle.importKey('raw', own(publicKey), ED25519, true, ['verify']);
        return subtle.verify(ED25519, key, own(signature), own(bytes));
      });
      return verified ?? false;
    },
    createAgreementKeys: () => createPair(engine, X25519, ['deriveBits']),
    importAgreementKeys: (seed) => importPair(engine, X25519, X25519_PKCS8, seed, ['deriveBits']),
    async hpkeSeal(recipient, info, plaintext, additionalData) {
      const recipientPublicKey = await subtle.importKey('raw', own(recipient), X25519, true, []);
      const sender = { recipientPublicKey, info: toUtf8(info) };
      const sealed = await createSuite().seal(sender, own(plaintext), own(additionalData));
      return concatBytes(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
    },
    async hpkeOpen(recipient, info, sealed, additionalData) {
      const publicKey = await subtle.importKey('raw', own(recipient.publicKey), X25519, true, []);
      const recipientKey = { privateKey: recipient.privateKey as WebKey, publicKey };
      const enc = own(sealed.subarray(0, ENCAPSULATED_BYTES));
      return nullIfRefused(async () => {
        const context = { recipientKey, enc, info: toUtf8(info) };
        const opened = await createSuite().open(context, own(sealed.subarray(ENCAPSULATED_BYTES)), own(additionalData));
        return new Uint8Array(opened);
      });
    },
  };
}

const HKDF = { name: 'HKDF' } as const;
const GCM = { name: 'AES-GCM' } as const;
const ED25519 = { name: 'Ed25519' } as const;
const X25519 = { name: 'X25519' } as const;

const ENCAPSULATED_BYTES = 32;

/** RFC 8410: what stands before the 32 bytes of a private key, the same for every key of the curve. */
const ED25519_PKCS8 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32);
const X25519_PKCS8 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);

type PairOf<Algorithm> = Algorithm extends typeof ED25519 ? SigningKeyPair : AgreementKeyPair;

async function createPair<A extends typeof ED25519 | typeof X25519>(
  { subtle }: WebEngine,
  algorithm: A,
  uses: WebKeyUse[],
): Promise<PairOf<A>> {
  const pair = (await subtle.generateKey(algorithm, false, uses)) as { privateKey: WebKey; publicKey: WebKey };
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey } as PairOf<A>;
}

/** The public half comes out of an extractable twin, which is then let go. */
async function importPair<A extends typeof ED25519 | typeof X25519>(
  { subtle }: WebEngine,
  algorithm: A,
  head: Uint8Array,
  seed: Uint8Array,
  uses: WebKeyUse[],
): Promise<PairOf<A>> {
  const bytes = concatBytes(head, seed);
  const twin = (await subtle.exportKey('jwk', await subtle.importKey('pkcs8', bytes, algorithm, true, uses))) as {
    readonly x?: string;
  };
  const privateKey = await subtle.importKey('pkcs8', bytes, algorithm, false, uses);
  return { privateKey, publicKey: present(fromBase64Url(present(twin.x, 'x')), 'public key') } as PairOf<A>;
}

function createSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

/** WebCrypto refuses by rejecting, with no word that would help: all refusals are one. */
async function nullIfRefused<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt();
  } catch {
    return null;
  }
}

function asHandle<Use extends string>(key: WebKey): KeyHandle<Use> {
  return key;
}

/** WebCrypto's types want bytes over an ArrayBuffer; nobody here ever holds shared memory. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
