// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createCrypto } from './crypto.ts';

const crypto = createCrypto();
const none = new Uint8Array();

describe('crypto', () => {
  it('makes the Ed25519 key and signature of RFC 8032, 7.1, test 1', async () => {
    const seed = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    const { privateKey, publicKey } = await crypto.importSigningKeys(seed);
    expect(toHex(publicKey)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(toHex(await crypto.sign(privateKey, none))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('makes the X25519 key of RFC 7748, 6.1', async () => {
    const seed = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');
    const { publicKey } = await crypto.importAgreementKeys(seed);
    expect(toHex(publicKey)).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
  });

  it('derives the same bytes for the same purpose, and others for another', async () => {
    const secret = await crypto.importSecret(new Uint8Array(22).fill(0x0b));
    const derived = await crypto.derive(secret, hex('000102030405060708090a0b0c'), 'batch', 32);
    expect(derived).toEqual(await crypto.derive(secret, hex('000102030405060708090a0b0c'), 'batch', 32));
    expect(derived).not.toEqual(await crypto.derive(secret, hex('000102030405060708090a0b0c'), 'batches', 32));
  });

  it('tells a good signature from one over other bytes, by another key, or of a wrong length', async () => {
    const [own, other] = [await crypto.createSigningKeys(), await crypto.createSigningKeys()];
    const signature = await crypto.sign(own.privateKey, utf8('break'));
    expect(await crypto.verify(own.publicKey, signature, utf8('break'))).toBe(true);
    expect(await crypto.verify(own.publicKey, signature, utf8('brake'))).toBe(false);
    expect(await crypto.verify(other.publicKey, signature, utf8('break'))).toBe(false);
    expect(await crypto.verify(own.publicKey, signature.slice(1), utf8('break'))).toBe(false);
    expect(await crypto.verify(own.publicKey.slice(1), signature, utf8('break'))).toBe(false);
  });

  it('opens what it sealed, and nothing that was touched', async () => {
    const [key, nonce] = [crypto.randomBytes(32), crypto.randomBytes(12)];
    const sealed = await crypto.seal(key, nonce, utf8('ten pull-aparts'), utf8('header'));
    expect(await crypto.open(key, nonce, sealed, utf8('header'))).toEqual(utf8('ten pull-aparts'));
    expect(await crypto.open(key, nonce, flipped(sealed), utf8('header'))).toBeNull();
    expect(await crypto.open(key, nonce, sealed, utf8('another header'))).toBeNull();
    expect(await crypto.open(crypto.randomBytes(32), nonce, sealed, utf8('header'))).toBeNull();
    expect(await crypto.open(key, nonce, none, utf8('header'))).toBeNull();
  });

  it('seals to a public key, so that only its holder opens it, for the purpose named', async () => {
    const [own, other] = [await crypto.createAgreementKeys(), await crypto.createAgreementKeys()];
    const sealed = await crypto.hpkeSeal(own.publicKey, 'inbox', utf8('8,000 steps'), utf8('2026-11-22'));
    expect(sealed).toHaveLength(32 + 11 + 16);
    expect(await crypto.hpkeOpen(own, 'inbox', sealed, utf8('2026-11-22'))).toEqual(utf8('8,000 steps'));
    expect(await crypto.hpkeOpen(own, 'epoch', sealed, utf8('2026-11-22'))).toBeNull();
    expect(await crypto.hpkeOpen(own, 'inbox', sealed, utf8('2026-11-23'))).toBeNull();
    expect(await crypto.hpkeOpen(other, 'inbox', sealed, utf8('2026-11-22'))).toBeNull();
    expect(await crypto.hpkeOpen(own, 'inbox', utf8('short'), none)).toBeNull();
  });

  it('agrees on the same keys from the same seed', async () => {
    const seed = crypto.randomBytes(32);
    const [here, there] = [await crypto.importAgreementKeys(seed), await crypto.importAgreementKeys(seed)];
    const sealed = await crypto.hpkeSeal(here.publicKey, 'recovery', utf8('epoch'), none);
    expect(await crypto.hpkeOpen(there, 'recovery', sealed, none)).toEqual(utf8('epoch'));
  });

  it('hands out keys that nobody can read, and that a database can keep', async () => {
    const keys = [
      (await crypto.createSigningKeys()).privateKey,
      (await crypto.importSigningKeys(crypto.randomBytes(32))).privateKey,
      (await crypto.createAgreementKeys()).privateKey,
      (await crypto.importAgreementKeys(crypto.randomBytes(32))).privateKey,
      await crypto.importSecret(crypto.randomBytes(32)),
    ] as unknown as CryptoKey[];
    expect(keys.map((key) => key.extractable)).toEqual([false, false, false, false, false]);
    expect(structuredClone(keys[0])?.algorithm).toEqual({ name: 'Ed25519' });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
}
