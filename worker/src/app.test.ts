import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { ask, bearer, openAccount, problemOf, RELAY } from './relay.test-kit.ts';

describe('the relay', () => {
  it('is in good health', async () => {
    expect(await (await ask('/health')).json()).toEqual({ ok: true, version: 2, floor: 1 });
  });

  it('lets any page ask, and nothing be cached, framed or sniffed', async () => {
    const { headers } = await ask('/v1/status', { headers: { origin: 'chrome-extension://abc' } });
    expect({
      origin: headers.get('access-control-allow-origin'),
      credentials: headers.get('access-control-allow-credentials'),
      cache: headers.get('cache-control'),
      frame: headers.get('x-frame-options'),
      policy: headers.get('content-security-policy'),
      sniff: headers.get('x-content-type-options'),
      referrer: headers.get('referrer-policy'),
    }).toEqual({
      origin: '*',
      credentials: null,
      cache: 'no-store',
      frame: 'DENY',
      policy: "default-src 'none'; frame-ancestors 'none'",
      sniff: 'nosniff',
      referrer: 'no-referrer',
    });
  });

  it('answers a preflight without asking for a token', async () => {
    const answer = await ask('/v1/batches', {
      method: 'OPTIONS',
      headers: {
        origin: 'x',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'Authorization,Content-Type,Unslouch-Version',
    ]);
  });

  it.each(['0', '-1', 'one', ''])('tells a build of version %j to update', async (version) => {
    const answer = await ask('/v1/status', { headers: { 'unslouch-version': version } });
    expect(await problemOf(answer)).toEqual({ status: 426, code: 'version-too-old', params: { floor: 1 } });
  });

  it('knows no other path', async () => {
    const laptop = await openAccount();
    expect(await problemOf(await ask('/v1/other', { headers: bearer(laptop.token) }))).toMatchObject({
      code: 'not-found',
    });
    expect(await problemOf(await ask('/'))).toEqual({ status: 404, code: 'not-found' });
  });

  it('counts by route and outcome for its operator alone', async () => {
    const app = createApp();
    const get = (path: string, headers = {}) => app.fetch(new Request(`${RELAY}${path}`, { headers }), env);
    await get('/v1/status');
    expect((await get('/metrics')).status).toBe(401);
    const text = await (await get('/metrics', bearer('an operator of the tests'))).text();
    expect(text).toContain('outcome="token-wrong"} 1');
    const quiet = app.fetch(new Request(`${RELAY}/metrics`), { ...env, OPERATOR_TOKEN: '' });
    expect((await quiet).status).toBe(404);
  });

  it('slows down an address and an account that ask too much', async () => {
    const laptop = await openAccount();
    const full = { limit: async () => ({ success: false }) };
    const request = () => new Request(`${RELAY}/v1/status`, { headers: bearer(laptop.token) });
    for (const limited of [{ RATE_ADDRESS: full }, { RATE_ACCOUNT: full }]) {
      const answer = await createApp().fetch(request(), { ...env, ...limited });
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(await problemOf(answer)).toEqual({ status: 429, code: 'rate-limited' });
    }
    const door = new Request(`${RELAY}/v1/challenges`, { method: 'POST', body: '{}' });
    const answer = await createApp().fetch(door, { ...env, RATE_DOOR: full });
    expect(await problemOf(answer)).toEqual({ status: 429, code: 'rate-limited' });
  });
});
