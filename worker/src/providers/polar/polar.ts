import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { type UtcDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { normalisePolar } from '@unslouch/shared/domain/wearable/polar.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { dayText } from '../days.ts';
import { createOauth } from '../oauth.ts';
import type { Answer, DayWindow, Fetched, Provider, Tokens } from '../provider.ts';
import { type ProviderHttp, parseReply, passing, type Reply, troubleOfStatus } from '../provider-http.ts';
import { readPolarHook } from './polar-hook.ts';

// polar.com/accesslink-api, v3. The token lives until it is revoked. The list of nights reaches 28 days back and takes no
// range; activities take one of at most 28 days, at most a year back.

const NIGHTS_BACK = 28;

const Nights = v.object({ nights: v.array(v.looseObject({ date: v.string() })) });

export function createPolar(settings: AppSettings, http: ProviderHttp): Provider {
  const api = hostOf(settings, 'https://www.polaraccesslink.com');
  const oauth = createOauth(
    {
      authoriseUrl: `${hostOf(settings, 'https://flow.polar.com')}/oauth2/authorization`,
      tokenUrl: `${hostOf(settings, 'https://polarremote.com')}/v2/oauth2/token`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      secretIn: 'header',
      scope: 'accesslink.read_all',
      pkce: 'no',
      userOf: ({ x_user_id }) => (x_user_id === undefined ? null : String(x_user_id)),
    },
    http,
  );

  /** `instead`: what is asked where the range of days isn't taken. */
  async function ask(tokens: Tokens, path: string, init: RequestInit = {}, instead?: string): Answer<Reply> {
    const headers = { authorization: `Bearer ${tokens.access}`, accept: 'application/json', ...init.headers };
    const answer = await http.raw(`${api}${path}`, { ...init, headers });
    if (!answer.ok) return answer;
    const { status, headers: said, text } = answer.value;
    // 204: nothing in the range. 409: this person is registered already.
    if (status === 204 || status === 409) return ok({ body: null, at: null });
    if (status === 400 && instead !== undefined) return ask(tokens, instead, init);
    const trouble = troubleOfStatus(status, said, http.now());
    return trouble === null ? parseReply(text, said) : fail(trouble);
  }

  /** Tomorrow has begun for those in the east. Whether a range may reach into it isn't said: where it may not, today ends it. */
  async function fetchActivities(tokens: Tokens, { from, to }: DayWindow, today: UtcDay): Answer<Fetched> {
    const upTo = (last: UtcDay) => `/v3/users/activities?from=${dayText(from)}&to=${dayText(Math.min(to - 1, last))}`;
    const reachesOn = to - 1 > today && from <= today;
    const answer = await ask(tokens, upTo(today + 1), {}, reachesOn ? upTo(today) : undefined);
    if (!answer.ok) return answer;
    const { body, at } = answer.value;
    return ok({ payloads: Array.isArray(body) && body.length > 0 ? [body] : [], asOf: at });
  }

  async function fetchNights(tokens: Tokens, { from, to }: DayWindow): Answer<Fetched> {
    const answer = await ask(tokens, '/v3/users/sleep');
    if (!answer.ok) return answer;
    const { body, at } = answer.value;
    const parsed = v.safeParse(Nights, body ?? { nights: [] });
    if (!parsed.success) return fail(passing('provider-unreadable'));
    const [first, last] = [dayText(from), dayText(to - 1)];
    const nights = parsed.output.nights.filter(({ date }) => date >= first && date <= last);
    return ok({ payloads: [{ nights }], asOf: at });
  }

  return {
    id: 'polar',
    proof: 'signature',
    // 500 + 20 a user in a quarter of an hour, 5,000 + 100 a user in a day: what there is with one user.
    limits: [
      { requests: 520, per: minutes(15) },
      { requests: 5_100, per: days(1) },
    ],
    requestsPerWindow: 2,
    pollEvery: hours(12),
    backfill: { days: 360, chunkDays: 24 },
    ...oauth,
    normalise: normalisePolar,
    readHook: (hook) => readPolarHook(settings.hookSecret, hook),

    async introduce(tokens: Tokens, alias: string) {
      const init = { method: 'POST', body: JSON.stringify({ 'member-id': alias }) };
      const answer = await ask(tokens, '/v3/users', { ...init, headers: { 'content-type': 'application/json' } });
      if (!answer.ok) return answer;
      return tokens.user === null ? fail(passing('provider-unreadable')) : ok(tokens.user);
    },

    // One webhook for the whole app, which its operator makes once: the secret that signs is shown only then.
    subscribe: async () => ok({ until: null }),

    async fetchWindow(tokens: Tokens, window: DayWindow) {
      const today = utcDayOf(http.now());
      if (window.from > today + 1) return ok({ payloads: [], asOf: null });
      const activities = await fetchActivities(tokens, window, today);
      if (!activities.ok || window.to <= today - NIGHTS_BACK) return activities;
      const nights = await fetchNights(tokens, window);
      if (!nights.ok) return nights;
      const { payloads, asOf } = activities.value;
      return ok({ payloads: [...payloads, ...nights.value.payloads], asOf: asOf ?? nights.value.asOf });
    },

    async revoke(tokens: Tokens) {
      const answer = await ask(tokens, `/v3/users/${tokens.user}`, { method: 'DELETE' });
      return answer.ok ? ok(null) : answer;
    },
  };
}
