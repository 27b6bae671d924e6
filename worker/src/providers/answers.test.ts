import { expect, it } from 'vitest';
import type { AppSettings } from './app-settings.ts';
import { createGoogleHealth } from './google-health/google-health.ts';
import { createOura } from './oura/oura.ts';
import { createProviderHttp } from './provider-http.ts';
import { createWhoop } from './whoop/whoop.ts';

const app: AppSettings = { clientId: 'c', clientSecret: 's', base: null, hookSecret: 'h', variant: null };
const tokens = { access: 'access', refresh: 'refresh', expiresAt: null, user: 'u' };
const window = { from: 20_780, to: 20_787 };

function httpAnswering(status: number, body: object) {
  return createProviderHttp({ fetch: async () => Response.json(body, { status }), now: Date.now });
}

it('takes a 403 of Google Health for an access that has to be renewed, by the token or by the person', async () => {
  const denied = {
    error: { code: 403, status: 'PERMISSION_DENIED', details: [{ reason: 'RESOURCE_PERMISSION_DENIED' }] },
  };
  const answer = await createGoogleHealth(app, httpAnswering(403, denied)).fetchWindow(tokens, window);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'provider-refuses', kind: 'access' } });
});

it('takes a 403 of Oura for a membership that has lapsed', async () => {
  const answer = await createOura(app, httpAnswering(403, {})).fetchWindow(tokens, window);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'membership-lapsed', kind: 'consent' } });
});

it('keeps the refresh token where Google names no new one, and takes the new one of WHOOP', async () => {
  const fresh = { access_token: 'fresh', token_type: 'bearer', expires_in: 3_600 };
  const google = await createGoogleHealth(app, httpAnswering(200, fresh)).refresh(tokens);
  const whoop = await createWhoop(app, httpAnswering(200, { ...fresh, refresh_token: 'next' })).refresh(tokens);
  expect([google, whoop]).toMatchObject([
    { ok: true, value: { access: 'fresh', refresh: 'refresh' } },
    { ok: true, value: { access: 'fresh', refresh: 'next' } },
  ]);
});
