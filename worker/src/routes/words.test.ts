import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import { encodeChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { wordsSignedBytes } from '@unslouch/shared/protocol/words.ts';
import { describe, expect, it } from 'vitest';
import { ask, askJson, bearer, nextEntry, openAccount, problemOf, testCrypto } from '../relay.test-kit.ts';

/** A member whose account has a second pair of words, with the sign that leads from them. */
async function openAccountWithSign() {
  const laptop = await openAccount();
  const words = await testCrypto.createSigningKeys();
  const id = await accountIdOf(testCrypto, words.publicKey);
  const signature = bytesToField(await testCrypto.sign(words.privateKey, wordsSignedBytes(laptop.account.id)));
  const put = { accountKey: bytesToField(words.publicKey), signature };
  return { laptop, id, put };
}

describe('a signpost', () => {
  it('leads whoever has the new words to the account, with the signature that proves it', async () => {
    const { laptop, id, put } = await openAccountWithSign();
    expect((await askJson('PUT', '/v1/words', put, laptop.token)).status).toBe(200);
    const read = await ask(`/v1/words/${id}`);
    expect(await read.json()).toEqual({ account: laptop.account.id, signature: put.signature });
  });

  it('is put up only by who has the new words, for an account of their own', async () => {
    const { id, put } = await openAccountWithSign();
    const stranger = await openAccount();
    expect(await problemOf(await askJson('PUT', '/v1/words', put, stranger.token))).toMatchObject({
      code: 'signature-wrong',
    });
    expect(await problemOf(await askJson('PUT', '/v1/words', put))).toMatchObject({ code: 'token-wrong' });
    expect(await problemOf(await ask(`/v1/words/${id}`))).toEqual({ status: 404, code: 'account-unknown' });
    expect(await problemOf(await ask('/v1/words/nobody'))).toEqual({ status: 404, code: 'account-unknown' });
  });

  it('is gone, to the last row, with the account', async () => {
    const { laptop, id, put } = await openAccountWithSign();
    await askJson('PUT', '/v1/words', put, laptop.token);
    const accountKey = fieldBytes(put.accountKey);
    const entry = await nextEntry(laptop.account, null, { kind: 'newWords', accountKey, recoveryKey: accountKey });
    const { index: length } = entry;
    const append = { length, entries: [bytesToField(encodeChainEntry(entry))], keyring: [] };
    expect((await askJson('POST', '/v1/chain', append, laptop.token)).status).toBe(200);
    expect(await (await ask('/v1/account', { method: 'DELETE', headers: bearer(laptop.token) })).json()).toEqual({
      erased: true,
    });
    const sign = env.SIGNPOST.get(env.SIGNPOST.idFromName(id));
    expect(await runInDurableObject(sign, async (_, { storage }) => (await storage.list()).size)).toBe(0);
    expect(await problemOf(await ask(`/v1/words/${id}`))).toEqual({ status: 404, code: 'account-unknown' });
  });
});
