import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { describe, expect, it } from 'vitest';
import { ask, askJson, openAccount, problemOf } from '../relay.test-kit.ts';

async function open(payload = 'AAAA') {
  const laptop = await openAccount();
  const answer = await askJson('POST', '/v1/rendezvous', { payload }, laptop.token);
  return answer.json<{ code: string; token: string; expiresInSeconds: number }>();
}

const txn = (n: number) => toBase64Url(new Uint8Array(16).fill(n));

describe('a rendezvous', () => {
  it('passes payloads back and forth', async () => {
    const { code, token, expiresInSeconds } = await open('AAAA');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(expiresInSeconds).toBe(300);
    expect(await (await ask(`/v1/rendezvous/${code}`)).json()).toMatchObject({ payload: 'AAAA', token });
    const put = await askJson('PUT', `/v1/rendezvous/${code}`, { payload: 'BBBB', token, txn: txn(1) });
    expect(await (await ask(`/v1/rendezvous/${code}`)).json()).toMatchObject({
      payload: 'BBBB',
      ...(await put.json<object>()),
    });
  });

  it('takes one of two writes, and the same write twice', async () => {
    const { code, token } = await open();
    const body = { payload: 'BBBB', token, txn: txn(1) };
    const first = await (await askJson('PUT', `/v1/rendezvous/${code}`, body)).json();
    expect(await (await askJson('PUT', `/v1/rendezvous/${code}`, body)).json()).toEqual(first);
    const late = await askJson('PUT', `/v1/rendezvous/${code}`, { ...body, payload: 'CCCC', txn: txn(2) });
    expect(await problemOf(late)).toEqual({ status: 409, code: 'rendezvous-conflict', params: first });
  });

  it('is opened by a device only', async () => {
    expect(await problemOf(await askJson('POST', '/v1/rendezvous', { payload: 'AAAA' }))).toMatchObject({
      code: 'token-wrong',
    });
  });

  it('holds 4 KB', async () => {
    const { code, token } = await open();
    const payload = toBase64Url(new Uint8Array(LIMITS.rendezvousBytes + 1));
    const answer = await askJson('PUT', `/v1/rendezvous/${code}`, { payload, token, txn: txn(1) });
    expect(await problemOf(answer)).toEqual({ status: 400, code: 'malformed', params: { at: 'payload' } });
  });

  it('ends after sixteen writes', async () => {
    const { code, token: opened } = await open();
    let token = opened;
    for (let n = 1; n < LIMITS.rendezvousWrites; n++) {
      const answer = await askJson('PUT', `/v1/rendezvous/${code}`, { payload: 'BBBB', token, txn: txn(n) });
      token = (await answer.json<{ token: string }>()).token;
    }
    const last = await askJson('PUT', `/v1/rendezvous/${code}`, { payload: 'BBBB', token, txn: txn(99) });
    expect(await problemOf(last)).toMatchObject({ status: 429, code: 'rate-limited' });
  });

  it('is gone, to the last row, when its time is over', async () => {
    const { code } = await open();
    const stub = env.RENDEZVOUS.get(env.RENDEZVOUS.idFromName(code));
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    expect(await problemOf(await ask(`/v1/rendezvous/${code}`))).toEqual({ status: 404, code: 'rendezvous-unknown' });
    expect(await runInDurableObject(stub, async (_, state) => (await state.storage.list()).size)).toBe(0);
  });

  it('B10: is not found by guessing: one address may look sixty times a minute, of 2^40 codes', async () => {
    const { code } = await open();
    const address = { 'cf-connecting-ip': '203.0.113.7' };
    const guesses = Array.from({ length: 61 }, (_, n) => `0000${String(n).padStart(4, '0')}`);
    const statuses = new Set<number>();
    for (const guess of guesses) statuses.add((await ask(`/v1/rendezvous/${guess}`, { headers: address })).status);
    expect([...statuses].toSorted()).toEqual([404, 429]);
    expect(guesses).not.toContain(code);
  });

  it.each(['12345678', 'short', 'ILOUILOU'])('under the code %s is unknown', async (code) => {
    expect(await problemOf(await ask(`/v1/rendezvous/${code}`))).toEqual({ status: 404, code: 'rendezvous-unknown' });
  });
});
