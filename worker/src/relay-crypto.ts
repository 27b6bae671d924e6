import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Crypto as CryptoPort } from '@unslouch/shared/ports/crypto.ts';
import { asciiBytes } from '@unslouch/shared/lib/ascii.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';

/** The relay never opens anything: it hashes, checks signatures and seals to an inbox. */
export type RelayCrypto = Pick<CryptoPort, 'randomBytes' | 'sha256' | 'verify' | 'hpkeSeal'>;

export const relayCrypto: RelayCrypto = {
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),

  async sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },

  async verify(publicKey, signature, bytes) {
    // A public key that is no point on the curve can't be imported; for the caller that is a wrong signature.
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => null);
    return key !== null && (await crypto.subtle.verify('Ed25519', key, signature, bytes));
  },

  async hpkeSeal(recipient, info, plaintext, additionalData) {
    const suite = new CipherSuite({
      kem: new DhkemX25519HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes256Gcm(),
    });
    const recipientPublicKey = await suite.kem.deserializePublicKey(buffer(recipient));
    const sender = await suite.createSenderContext({ recipientPublicKey, info: asciiBytes(info).buffer });
    const sealed = await sender.seal(buffer(plaintext), buffer(additionalData));
    return concatBytes(new Uint8Array(sender.enc), new Uint8Array(sealed));
  },
};

/** HPKE takes whole buffers, not views. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return concatBytes(bytes).buffer;
}
