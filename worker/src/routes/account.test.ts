import { runInDurableObject } from 'cloudflare:test';
import { encodeChainEntry, parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import type { ChainAnswer } from '@unslouch/shared/protocol/chain.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  addDevice,
  additionOf,
  append,
  ask,
  askJson,
  bearer,
  epochOf,
  listen,
  nextEntry,
  openAccount,
  prepareDevice,
  problemOf,
  push,
  sealedKey,
  testCrypto,
} from '../relay.test-kit.ts';

describe('the device chain', () => {
  it('comes back as it was sent, and every device can judge it', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const { entries, length } = await (
      await ask('/v1/chain?after=0', { headers: bearer(desk.token) })
    ).json<ChainAnswer>();
    const parsed = entries.map((entry) => parseChainEntry(fieldBytes(entry)));
    const chain = parsed.flatMap((entry) => (entry.ok ? [entry.value] : []));
    const reduced = await reduceChain(testCrypto, laptop.account.id, null, chain);
    expect(length).toBe(4);
    expect(reduced).toMatchObject({ ok: true, value: { length: 4, epochs: [{ epoch: 1 }] } });
    const later = await (await ask('/v1/chain?after=3', { headers: bearer(desk.token) })).json<ChainAnswer>();
    expect(later).toEqual({ length: 4, entries: entries.slice(3) });
  });

  it('takes one of two appends at once; the other hears the new length', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const mine = await nextEntry(laptop.account, laptop, epochOf(laptop.account, 2));
    const yours = await nextEntry(laptop.account, desk, { kind: 'revokeDevice', device: laptop.id });
    const [a, b] = await Promise.all(
      [
        { entry: mine, by: laptop },
        { entry: yours, by: desk },
      ].map(({ entry, by }) => {
        const body = { length: 4, entries: [toBase64Url(encodeChainEntry(entry))], keyring: [] };
        return askJson('POST', '/v1/chain', body, by.token);
      }),
    );
    expect([a?.status, b?.status].sort()).toEqual([200, 409]);
    const loser = a?.status === 409 ? a : b;
    expect(loser && (await problemOf(loser))).toEqual({ status: 409, code: 'chain-conflict', params: { length: 5 } });
  });

  it('answers a repeated append as the first', async () => {
    const laptop = await openAccount();
    const entry = await nextEntry(laptop.account, laptop, epochOf(laptop.account, 2));
    const body = { length: 3, entries: [toBase64Url(encodeChainEntry(entry))], keyring: [sealedKey(2, 'recovery')] };
    const first = await (await askJson('POST', '/v1/chain', body, laptop.token)).json();
    expect(first).toEqual({ length: 4, keyringVersion: 2 });
    expect(await (await askJson('POST', '/v1/chain', body, laptop.token)).json()).toEqual(first);
  });

  it('refuses what the rules refuse, and says which', async () => {
    const laptop = await openAccount();
    const refusals = [
      await problemOf(await append(laptop, [additionOf(laptop)])),
      await problemOf(
        await append(laptop, [{ kind: 'revokeDevice', device: (await prepareDevice(laptop.account)).id }]),
      ),
      await problemOf(await append(laptop, [epochOf(laptop.account, 3)])),
      await problemOf(await askJson('POST', '/v1/chain', { length: 3, entries: ['AAAA'], keyring: [] }, laptop.token)),
      await problemOf(await append(laptop, [epochOf(laptop.account, 2)], [sealedKey(3, 'recovery')])),
    ];
    expect(refusals).toEqual([
      { status: 422, code: 'chain-invalid', params: { index: 3, reason: 'device-known' } },
      { status: 422, code: 'chain-invalid', params: { index: 3, reason: 'device-unknown' } },
      { status: 422, code: 'chain-invalid', params: { index: 3, reason: 'epoch' } },
      { status: 400, code: 'malformed', params: { at: 'entries' } },
      { status: 422, code: 'keyring-invalid' },
    ]);
  });

  it('ends at sixteen active devices', async () => {
    const laptop = await openAccount();
    const others = await Promise.all(Array.from({ length: 16 }, () => prepareDevice(laptop.account)));
    expect((await append(laptop, others.slice(0, 15).map(additionOf))).status).toBe(200);
    expect(await problemOf(await append(laptop, others.slice(15).map(additionOf)))).toMatchObject({
      status: 409,
      code: 'too-many-devices',
    });
  });

  it('shuts a revoked device out at once, its socket too', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const { socket } = await listen(desk);
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    await append(laptop, [{ kind: 'revokeDevice', device: desk.id }]);
    expect(await closed).toBe(4001);
    for (const path of ['/v1/status', '/v1/pull?after=.0', '/v1/keyring', '/v1/chain', '/v1/segments']) {
      expect(await problemOf(await ask(path, { headers: bearer(desk.token) }))).toMatchObject({
        code: 'device-revoked',
      });
    }
  });

  it('tells open sockets when it grows', async () => {
    const laptop = await openAccount();
    const { heard } = await listen(laptop);
    await addDevice(laptop);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'chain', length: 4, keyringVersion: 2 }));
  });
});

describe('keyring and canary', () => {
  it('give a device its own keys and those of the words', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    const answer = await (await ask('/v1/keyring', { headers: bearer(desk.token) })).json<{ entries: object[] }>();
    expect(answer).toMatchObject({
      version: 2,
      entries: expect.arrayContaining([
        expect.objectContaining({ epoch: 1, recipient: 'recovery' }),
        expect.objectContaining({ epoch: 1, recipient: desk.id }),
      ]),
    });
    expect(answer.entries.length).toBe(2);
  });

  it('let go of what was sealed to a revoked device', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await append(laptop, [{ kind: 'revokeDevice', device: desk.id }]);
    const recipients = await runInDurableObject(laptop.account.vault, ({ store }) =>
      store.keyring().map((entry) => entry.recipient),
    );
    expect(recipients.sort()).toEqual([laptop.id, 'recovery'].sort());
    const refused = await askJson('PUT', '/v1/keyring', { entries: [sealedKey(1, desk.id)] }, laptop.token);
    expect(await problemOf(refused)).toMatchObject({ code: 'keyring-invalid' });
  });

  it('replace a canary only by one of a known epoch', async () => {
    const laptop = await openAccount();
    const put = (epoch: number) => askJson('PUT', '/v1/canary', { epoch, sealed: 'BBBB' }, laptop.token);
    expect(await problemOf(await put(2))).toMatchObject({ code: 'epoch-unknown' });
    expect((await put(1)).status).toBe(200);
    expect(await (await ask('/v1/canary', { headers: bearer(laptop.token) })).json()).toEqual({
      epoch: 1,
      sealed: 'BBBB',
    });
  });
});

describe('erasing an account', () => {
  it('leaves nothing: no row, no table, no alarm, no socket', async () => {
    const laptop = await openAccount();
    const { socket } = await listen(laptop);
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    await push(laptop);
    const answer = await ask('/v1/account', { method: 'DELETE', headers: bearer(laptop.token) });
    expect(await answer.json()).toEqual({ erased: true });
    expect(await closed).toBe(4001);
    const left = await runInDurableObject(laptop.account.vault, async (_, state) => ({
      tables: state.storage.sql
        .exec(`SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'`)
        .toArray(),
      keys: [...(await state.storage.list()).keys()],
      alarm: await state.storage.getAlarm(),
    }));
    expect(left).toEqual({ tables: [], keys: [], alarm: null });
    expect(await problemOf(await ask('/v1/status', { headers: bearer(laptop.token) }))).toEqual({
      status: 404,
      code: 'account-unknown',
    });
  });

  it('wins over a push that comes after it', async () => {
    const laptop = await openAccount();
    await ask('/v1/account', { method: 'DELETE', headers: bearer(laptop.token) });
    await expect(push(laptop)).rejects.toThrow('account-unknown');
    expect(await runInDurableObject(laptop.account.vault, ({ store }) => store.countRows())).toBe(0);
  });

  it('is for members only', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await append(laptop, [{ kind: 'revokeDevice', device: desk.id }]);
    const answer = await ask('/v1/account', { method: 'DELETE', headers: bearer(desk.token) });
    expect(await problemOf(answer)).toMatchObject({ code: 'device-revoked' });
  });
});
