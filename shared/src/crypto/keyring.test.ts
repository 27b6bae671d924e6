import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../domain/account/account-id.ts';
import { aDevice } from '../domain/sync/records.test-kit.ts';
import { deriveAccountKeys } from './account-keys.ts';
import { openCanary, sealCanary } from './canary.ts';
import { createEpochSecret, deriveEpochKeys, openEpochSecret, sealEpochSecret } from './epoch-keys.ts';
import { parseWords, rootToWords } from './recovery-words.ts';
import { createWebCrypto } from './web-crypto.ts';

const crypto = createWebCrypto(globalThis.crypto);

describe('recovery words', () => {
  it('are those of BIP-39 (its first vectors)', () => {
    expect(rootToWords(new Uint8Array(16))).toBe(`${'abandon '.repeat(11)}about`);
    expect(rootToWords(new Uint8Array(16).fill(0x7f))).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    );
  });

  it('come back in any case and spacing', () => {
    const root = crypto.randomBytes(16);
    expect(parseWords(`  ${rootToWords(root).toUpperCase().replaceAll(' ', '\n\t')} `)).toEqual({
      ok: true,
      value: root,
    });
  });

  it.each([
    ['too few', 'abandon abandon', { code: 'words.count', permanent: true, params: { count: 2 } }],
    [
      'one that is on no list',
      `${'abandon '.repeat(10)}slouch about`,
      { code: 'words.unknown', permanent: true, params: { position: 11 } },
    ],
    ['a wrong last one', 'abandon '.repeat(12), { code: 'words.checksum', permanent: true }],
  ])('say what is wrong with %s', (_, text, problem) => {
    expect(parseWords(text)).toEqual({ ok: false, problem });
  });
});

describe('account keys', () => {
  it('are the same wherever the words are typed', async () => {
    const first = await deriveAccountKeys(crypto, new Uint8Array(16).fill(7));
    const second = await deriveAccountKeys(crypto, new Uint8Array(16).fill(7));
    expect(second.account.publicKey).toEqual(first.account.publicKey);
    expect(second.recovery.publicKey).toEqual(first.recovery.publicKey);
    expect(Buffer.from(first.account.publicKey).toString('hex')).toBe(FROZEN_ACCOUNT_KEY);
  });
});

describe('an epoch', () => {
  it('reaches every recipient it is sealed to, and nobody else', async () => {
    const account = await anAccount();
    const secret = createEpochSecret(crypto);
    const { commitment } = await deriveEpochKeys(crypto, account, 3, secret);
    const laptop = { recipient: aDevice(1), keys: await crypto.createAgreementKeys() };
    const words = {
      recipient: 'recovery',
      keys: (await deriveAccountKeys(crypto, crypto.randomBytes(16))).recovery,
    } as const;
    for (const to of [laptop, words]) {
      const sealed = await sealEpochSecret(crypto, account, 3, secret, {
        recipient: to.recipient,
        publicKey: to.keys.publicKey,
      });
      expect(await openEpochSecret(crypto, account, { epoch: 3, commitment }, sealed, to)).toEqual(secret);
      expect(await openEpochSecret(crypto, account, { epoch: 4, commitment }, sealed, to)).toBeNull();
      const another = to === laptop ? words : laptop;
      expect(await openEpochSecret(crypto, account, { epoch: 3, commitment }, sealed, another)).toBeNull();
    }
  });

  it('is refused where its secret is not the one the chain pins', async () => {
    const account = await anAccount();
    const laptop = { recipient: aDevice(1), keys: await crypto.createAgreementKeys() };
    const ours = await deriveEpochKeys(crypto, account, 1, createEpochSecret(crypto));
    const theirs = await sealEpochSecret(crypto, account, 1, createEpochSecret(crypto), {
      recipient: laptop.recipient,
      publicKey: laptop.keys.publicKey,
    });
    expect(await openEpochSecret(crypto, account, ours, theirs, laptop)).toBeNull();
  });

  it('K1: has a canary that opens with its key and no other', async () => {
    const account = await anAccount();
    const right = await deriveEpochKeys(crypto, account, 1, createEpochSecret(crypto));
    const wrong = await deriveEpochKeys(crypto, account, 1, createEpochSecret(crypto));
    const canary = await sealCanary(crypto, account, right);
    expect(await openCanary(crypto, account, right, canary)).toBe(true);
    expect(await openCanary(crypto, account, wrong, canary)).toBe(false);
    expect(await openCanary(crypto, account, { ...right, epoch: 2 }, canary)).toBe(false);
    expect(await openCanary(crypto, account, right, canary.slice(0, 5))).toBe(false);
  });
});

/** Whoever changes the derivation locks everybody out: this one stays for ever. */
const FROZEN_ACCOUNT_KEY = 'c292858780aaae706b5cac11275a2edf9978c87d27ea46ab0d1b1dc99da4e89e';

async function anAccount() {
  return accountIdOf(crypto, (await crypto.createSigningKeys()).publicKey);
}
