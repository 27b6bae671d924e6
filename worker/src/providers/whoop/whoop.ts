import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { normaliseWhoop } from '@unslouch/shared/domain/wearable/whoop.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { instantText } from '../days.ts';
import { createOauth } from '../oauth.ts';
import { collectPages } from '../pages.ts';
import type { DayWindow, Provider, Tokens } from '../provider.ts';
import { type ProviderHttp, passing } from '../provider-http.ts';
import { readWhoopHook } from './whoop-hook.ts';

// developer.whoop.com, API v2: sleep, no steps. A page's token is read as `next_token` and sent as `nextToken`.

const Page = v.object({ next_token: v.optional(v.nullable(v.string())) });
const Profile = v.object({ user_id: v.union([v.number(), v.string()]) });

export function createWhoop(settings: AppSettings, http: ProviderHttp): Provider {
  const host = hostOf(settings, 'https://api.prod.whoop.com');
  const api = `${host}/developer/v2`;
  const oauth = createOauth(
    {
      authoriseUrl: `${host}/oauth/oauth2/auth`,
      tokenUrl: `${host}/oauth/oauth2/token`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      secretIn: 'body',
      scope: 'offline read:sleep read:profile', // without `offline` there is no refresh token
      pkce: 'no',
    },
    http,
  );
  const ask = ({ access }: Tokens, path: string, method = 'GET') =>
    http.json(`${api}${path}`, { method, headers: { authorization: `Bearer ${access}` } });

  return {
    id: 'whoop',
    proof: 'signature',
    limits: [
      { requests: 100, per: minutes(1) },
      { requests: 10_000, per: days(1) },
    ],
    requestsPerWindow: 1,
    pollEvery: hours(24), // ten thousand a day are one for each of ten thousand people: notifications do the rest
    backfill: { days: 730, chunkDays: 21 },
    ...oauth,
    normalise: normaliseWhoop,
    readHook: (hook) => readWhoopHook(settings.clientSecret, hook),

    async introduce(tokens: Tokens) {
      const answer = await ask(tokens, '/user/profile/basic');
      if (!answer.ok) return answer;
      const profile = v.safeParse(Profile, answer.value.body);
      return profile.success ? ok(String(profile.output.user_id)) : fail(passing('provider-unreadable'));
    },

    // The address is entered once in the developer dashboard.
    subscribe: async () => ok({ until: null }),

    fetchWindow(tokens: Tokens, { from, to }: DayWindow) {
      const range = new URLSearchParams({ start: instantText(from), end: instantText(to), limit: '25' });
      return collectPages<string>(
        '',
        (token) => ask(tokens, `/activity/sleep?${range}${token && `&nextToken=${encodeURIComponent(token)}`}`),
        (body) => {
          const page = v.safeParse(Page, body);
          return page.success ? page.output.next_token || null : null;
        },
      );
    },

    async revoke(tokens: Tokens) {
      const answer = await ask(tokens, '/user/access', 'DELETE');
      return answer.ok ? ok(null) : answer;
    },
  };
}
