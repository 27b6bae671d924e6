import { describe, expect, it } from 'vitest';
import { fromUtf8, toUtf8 } from '../lib/utf8.ts';
import { createWebCrypto } from './web-crypto.ts';
import { createWebDeflate } from './web-deflate.ts';

const crypto = createWebCrypto(globalThis.crypto);
const deflate = createWebDeflate(globalThis);
const note = toUtf8('stand up');
const context = toUtf8('context');

describe('the crypto port over WebCrypto', () => {
  it('hashes as FIPS 180 says', async () => {
    expect(hex(await crypto.sha256(toUtf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('derives as RFC 5869 says (test case 3: neither salt nor info)', async () => {
    const secret = await crypto.importSecret(new Uint8Array(22).fill(0x0b));
    expect(hex(await crypto.derive(secret, new Uint8Array(0), '', 42))).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });

  it('signs as RFC 8032 says (test 1)', async () => {
    const keys = await crypto.importSigningKeys(
      unhex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
    );
    expect(hex(keys.publicKey)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(hex(await crypto.sign(keys.privateKey, new Uint8Array(0)))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('reads agreement keys as RFC 7748 says (section 6.1, Alice)', async () => {
    const alice = await crypto.importAgreementKeys(
      unhex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
    );
    expect(hex(alice.publicKey)).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
  });

  it('verifies its own signatures and nothing else', async () => {
    const keys = await crypto.createSigningKeys();
    const signature = await crypto.sign(keys.privateKey, note);
    expect(await crypto.verify(keys.publicKey, signature, note)).toBe(true);
    expect(await crypto.verify(keys.publicKey, signature, context)).toBe(false);
    expect(await crypto.verify((await crypto.createSigningKeys()).publicKey, signature, note)).toBe(false);
    expect(await crypto.verify(new Uint8Array(3), signature, note)).toBe(false);
  });

  it('opens what it sealed, under the same key, nonce and data only', async () => {
    const key = crypto.randomBytes(32);
    const nonce = crypto.randomBytes(12);
    const sealed = await crypto.seal(key, nonce, note, context);
    expect(await crypto.open(key, nonce, sealed, context)).toEqual(note);
    expect(await crypto.open(key, nonce, sealed, note)).toBeNull();
    expect(await crypto.open(crypto.randomBytes(32), nonce, sealed, context)).toBeNull();
    expect(await crypto.open(key, nonce, sealed.slice(1), context)).toBeNull();
  });

  it('seals to one recipient, who alone opens it, in the same context', async () => {
    const recipient = await crypto.createAgreementKeys();
    const sealed = await crypto.hpkeSeal(recipient.publicKey, 'info', note, context);
    expect(sealed).toHaveLength(32 + note.length + 16);
    expect(await crypto.hpkeOpen(recipient, 'info', sealed, context)).toEqual(note);
    expect(await crypto.hpkeOpen(recipient, 'other', sealed, context)).toBeNull();
    expect(await crypto.hpkeOpen(recipient, 'info', sealed, note)).toBeNull();
    expect(await crypto.hpkeOpen(await crypto.createAgreementKeys(), 'info', sealed, context)).toBeNull();
    expect(await crypto.hpkeOpen(recipient, 'info', sealed.slice(0, 20), context)).toBeNull();
  });

  it('opens with a key that came from a seed what was sealed to its public half', async () => {
    const recipient = await crypto.importAgreementKeys(crypto.randomBytes(32));
    const sealed = await crypto.hpkeSeal(recipient.publicKey, 'info', note, context);
    expect(await crypto.hpkeOpen(recipient, 'info', sealed, context)).toEqual(note);
  });

  it('hands out no private key that can be read', async () => {
    const seed = crypto.randomBytes(32);
    const pairs = [
      await crypto.createSigningKeys(),
      await crypto.createAgreementKeys(),
      await crypto.importSigningKeys(seed),
      await crypto.importAgreementKeys(seed),
    ];
    const keys = [...pairs.map((pair) => pair.privateKey), await crypto.importSecret(seed)];
    expect(keys.map((key) => (key as unknown as { readonly extractable: boolean }).extractable)).toEqual(
      keys.map(() => false),
    );
  });
});

describe('the deflate port over Compression Streams', () => {
  it.each([0, 1, 40, 300_000])('brings %i bytes back', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
    const deflated = await deflate.deflate(bytes);
    expect(await deflate.inflate(deflated, length)).toEqual(bytes);
  });

  it('stops at the limit', async () => {
    const bomb = await deflate.deflate(new Uint8Array(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await deflate.inflate(bomb, 1_000_000)).toBeNull();
  });

  it('refuses what is no deflate, is cut off, or goes on after its end', async () => {
    const deflated = await deflate.deflate(note);
    expect(await deflate.inflate(Uint8Array.of(255, 255, 255), 100)).toBeNull();
    expect(await deflate.inflate(deflated.slice(0, -1), 100)).toBeNull();
    expect(await deflate.inflate(Uint8Array.of(...deflated, 1), 100)).toBeNull();
    expect(fromUtf8((await deflate.inflate(deflated, 100)) ?? new Uint8Array(0))).toBe('stand up');
  });
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function unhex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
