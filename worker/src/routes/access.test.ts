import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { encodeChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { registerSignedBytes } from '@unslouch/shared/protocol/register.ts';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import type { RelayEnv } from '../env.ts';
import {
  append,
  ask,
  askJson,
  askToken,
  bearer,
  nextEntry,
  openAccount,
  prepareAccount,
  prepareDevice,
  problemOf,
  push,
  RELAY,
  testCrypto,
} from '../relay.test-kit.ts';

function register(body: unknown, operator: Partial<RelayEnv> = {}) {
  const request = new Request(`${RELAY}/v1/accounts`, { method: 'POST', body: JSON.stringify(body) });
  return createApp().fetch(request, { ...env, ...operator });
}

describe('opening an account', () => {
  it('answers a repeat as it did the first', async () => {
    const { request } = await prepareAccount();
    const first = await (await register(request)).json();
    expect(first).toMatchObject({ length: 3, keyringVersion: 1 });
    expect(await (await register(request)).json()).toEqual(first);
  });

  it('refuses another chain of the same account key', async () => {
    const { account, request } = await prepareAccount();
    await register(request);
    const [genesis] = request.chain;
    const other = { ...request, chain: [genesis, request.chain[1]] };
    expect((await register(other)).status).toBe(200); // its beginning is no contradiction
    const { request: foreign } = await prepareAccount();
    const stolen = { ...request, chain: foreign.chain };
    expect(await problemOf(await register(stolen))).toMatchObject({ code: 'chain-invalid' });
    expect(account.chain.length).toBe(3);
  });

  it('wants a fresh challenge and a signature over it', async () => {
    const { account, request } = await prepareAccount();
    const stale = { ...request, challenge: toBase64Url(new Uint8Array(54)) };
    expect(await problemOf(await register(stale))).toEqual({ status: 401, code: 'challenge-wrong' });
    const stranger = await testCrypto.createSigningKeys();
    const signature = await testCrypto.sign(stranger.privateKey, registerSignedBytes(account.id, request.challenge));
    const forged = { ...request, signature: toBase64Url(signature) };
    expect(await problemOf(await register(forged))).toEqual({ status: 403, code: 'signature-wrong' });
  });

  it('wants keys sealed only to whom the chain names', async () => {
    const { account, request } = await prepareAccount();
    const stranger = await prepareDevice(account);
    const keyring = [{ epoch: 1, recipient: stranger.id, sealed: 'AAAA' }];
    expect(await problemOf(await register({ ...request, keyring }))).toMatchObject({ code: 'keyring-invalid' });
    expect(await runInDurableObject(account.vault, (vault) => vault.store.countRows())).toBe(0);
  });

  it('is closed, or by invitation, where the operator says so', async () => {
    const { request } = await prepareAccount();
    const codes = [
      await problemOf(await register(request, { REGISTRATION: 'closed' })),
      await problemOf(await register(request, { REGISTRATION: 'invite' })),
      await problemOf(await register(request, { REGISTRATION: 'invite', INVITE_CODE: 'come' })),
      await problemOf(await register({ ...request, invite: 'co' }, { REGISTRATION: 'invite', INVITE_CODE: 'come' })),
    ].map(({ status, code }) => [status, code]);
    expect(codes).toEqual([
      [403, 'registration-closed'],
      [403, 'registration-closed'],
      [403, 'invite-wrong'],
      [403, 'invite-wrong'],
    ]);
    const invited = { REGISTRATION: 'invite', INVITE_CODE: 'come' } as const;
    expect((await register({ ...request, invite: 'come' }, invited)).status).toBe(200);
  });

  it('ignores fields it does not know', async () => {
    const { request } = await prepareAccount();
    expect((await register({ ...request, colour: 'green' })).status).toBe(200);
  });
});

describe('a token', () => {
  it('is for who signed the challenge', async () => {
    const { account, device, request } = await prepareAccount();
    await register(request);
    const impostor = { ...(await prepareDevice(account)), id: device.id };
    expect(await problemOf(await askToken(account, impostor))).toEqual({ status: 403, code: 'signature-wrong' });
    expect((await askToken(account, device)).status).toBe(200);
    expect((await askToken(account, null)).status).toBe(200);
  });

  it('is for no device that the chain does not name', async () => {
    const { account } = await openAccount();
    expect(await problemOf(await askToken(account, await prepareDevice(account)))).toMatchObject({
      code: 'device-unknown',
    });
  });

  it('of an account that nobody opened leaves nothing behind', async () => {
    const { account, device } = await prepareAccount();
    expect(await problemOf(await askToken(account, device))).toEqual({ status: 404, code: 'account-unknown' });
    const tables = await runInDurableObject(account.vault, (_, state) =>
      state.storage.sql.exec(`SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'`).toArray(),
    );
    expect(tables).toEqual([]);
  });

  it('is refused when changed, foreign or of another purpose', async () => {
    const device = await openAccount();
    const { challenge } = await (
      await askJson('POST', '/v1/challenges', { account: device.account.id, device: device.id })
    ).json<{ challenge: string }>();
    const changed = `${device.token.startsWith('A') ? 'B' : 'A'}${device.token.slice(1)}`;
    for (const wrong of [changed, challenge, 'AAAA', `${device.token}AAAA`]) {
      const answer = await ask('/v1/status', { headers: bearer(wrong) });
      expect(await problemOf(answer)).toEqual({ status: 401, code: 'token-wrong' });
    }
  });

  it('of the words reads and appends, but pushes nothing', async () => {
    const device = await openAccount();
    await push(device);
    const { token } = await (await askToken(device.account, null)).json<{ token: string }>();
    const words = { ...device, token };
    expect((await ask('/v1/pull?after=.0', { headers: bearer(token) })).status).toBe(200);
    await expect(push(words)).rejects.toThrow('not-allowed');
    const phone = await prepareDevice(device.account);
    const change = { kind: 'addDevice', device: phone.id, signKey: phone.sign.publicKey } as const;
    expect((await append(words, [{ ...change, agreementKey: phone.agreement.publicKey }])).status).toBe(200);
  });

  it('of words that were replaced is dead', async () => {
    const device = await openAccount();
    const { account } = device;
    const { token } = await (await askToken(account, null)).json<{ token: string }>();
    const fresh = await testCrypto.createSigningKeys();
    const entry = await nextEntry(account, null, {
      kind: 'newWords',
      accountKey: fresh.publicKey,
      recoveryKey: account.recovery.publicKey,
    });
    const body = { length: 3, entries: [toBase64Url(encodeChainEntry(entry))], keyring: [] };
    expect((await askJson('POST', '/v1/chain', body, token)).status).toBe(200);
    expect(await problemOf(await ask('/v1/status', { headers: bearer(token) }))).toMatchObject({ code: 'token-wrong' });
    expect(await problemOf(await askToken(account, null))).toMatchObject({ code: 'signature-wrong' });
    expect((await askToken({ ...account, keys: fresh }, null)).status).toBe(200);
  });
});
