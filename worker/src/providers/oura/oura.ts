import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { normaliseOura } from '@unslouch/shared/domain/wearable/oura.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { dayText } from '../days.ts';
import { createOauth } from '../oauth.ts';
import { collectAll, collectPages } from '../pages.ts';
import type { Answer, DayWindow, Provider, Tokens, Trouble } from '../provider.ts';
import { type ProviderHttp, passing, type Reply } from '../provider-http.ts';
import { readOuraHook } from './oura-hook.ts';
import { subscribeOura } from './oura-subscriptions.ts';

// cloud.ouraring.com/v2/docs. Refresh tokens are single-use: one whose answer got lost is burnt, and only the person can
// mend that. Apps of the new developer portal have another identity provider and other names for the same scopes; the
// published description still names the old one, so the operator may say which (`OURA_VARIANT` "old").

const PORTALS = {
  new: {
    consent: 'https://moi.ouraring.com',
    identity: 'https://moi.ouraring.com',
    authorise: '/oauth/v2/ext/oauth-authorize',
    token: '/oauth/v2/ext/oauth-token',
    revoke: '/oauth/v2/ext/oauth-revoke',
    scope: 'extapi:personal extapi:daily',
  },
  old: {
    consent: 'https://cloud.ouraring.com',
    identity: 'https://api.ouraring.com',
    authorise: '/oauth/authorize',
    token: '/oauth/token',
    revoke: '/oauth/revoke',
    scope: 'personal daily',
  },
} as const;

const Page = v.object({ next_token: v.optional(v.nullable(v.string())) });
const Person = v.object({ id: v.string() });

export function createOura(settings: AppSettings, http: ProviderHttp): Provider {
  const api = hostOf(settings, 'https://api.ouraring.com');
  const portal = PORTALS[settings.variant === 'old' ? 'old' : 'new'];
  const identity = hostOf(settings, portal.identity);
  const oauth = createOauth(
    {
      authoriseUrl: `${hostOf(settings, portal.consent)}${portal.authorise}`,
      tokenUrl: `${identity}${portal.token}`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      secretIn: 'body',
      scope: portal.scope,
      pkce: 'no',
    },
    http,
  );

  async function ask({ access }: Tokens, path: string): Answer<Reply> {
    const answer = await http.json(`${api}${path}`, { headers: { authorization: `Bearer ${access}` } });
    return answer.ok ? answer : fail(orMembership(answer.problem));
  }

  function pages(tokens: Tokens, type: string, { from, to }: DayWindow) {
    const path = `/v2/usercollection/${type}?start_date=${dayText(from)}&end_date=${dayText(to)}`;
    return collectPages<string>(
      '',
      (token) => ask(tokens, `${path}${token && `&next_token=${encodeURIComponent(token)}`}`),
      (body) => {
        const page = v.safeParse(Page, body);
        return page.success ? page.output.next_token || null : null;
      },
    );
  }

  return {
    id: 'oura',
    proof: 'signature',
    // Tiers are told in headers alone; 5,000 in five minutes is what the documentation once named, and 429 is heard.
    limits: [{ requests: 5_000, per: minutes(5) }],
    requestsPerWindow: 2,
    pollEvery: hours(6),
    backfill: { days: 730, chunkDays: 28 },
    ...oauth,
    normalise: normaliseOura,
    readHook: (hook) => readOuraHook(settings, hook),

    async introduce(tokens: Tokens) {
      const answer = await ask(tokens, '/v2/usercollection/personal_info');
      if (!answer.ok) return answer;
      const person = v.safeParse(Person, answer.value.body);
      return person.success ? ok(person.output.id) : fail(passing('provider-unreadable'));
    },

    subscribe: (_: Tokens, hookUrl: string) => subscribeOura(settings, http, `${api}/v2/webhook/subscription`, hookUrl),

    fetchWindow: (tokens: Tokens, window: DayWindow) =>
      collectAll(
        () => pages(tokens, 'daily_activity', window),
        () => pages(tokens, 'sleep', window),
      ),

    async revoke({ access }: Tokens) {
      const url = `${identity}${portal.revoke}?access_token=${encodeURIComponent(access)}`;
      const answer = await http.json(url, { method: 'POST' });
      return answer.ok ? ok(null) : answer;
    },
  };
}

/** 403 there means that the person's membership has lapsed: no token will do. */
function orMembership(trouble: Trouble): Trouble {
  return trouble.code === 'provider-refuses' ? { ...trouble, code: 'membership-lapsed', kind: 'consent' } : trouble;
}
