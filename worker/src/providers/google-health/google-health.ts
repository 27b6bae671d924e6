import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { normaliseGoogleHealth } from '@unslouch/shared/domain/wearable/google-health.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import * as v from 'valibot';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { instantText } from '../days.ts';
import { createOauth } from '../oauth.ts';
import { collectAll, collectPages } from '../pages.ts';
import type { Answer, DayWindow, Provider, Tokens } from '../provider.ts';
import { type ProviderHttp, parseReply, passing, type Reply, troubleOfStatus } from '../provider-http.ts';
import { readGoogleHook } from './google-hook.ts';

// developers.google.com/health, API v4. Steps as daily roll-ups of all sources, nights reconciled: the numbers of Google's
// own app. Sleep is filtered by its end alone, and a page of it has at most 25. A page without points leaves the field out.

const SCOPES = ['activity_and_fitness', 'sleep', 'profile'];
const EVERY_SOURCE = 'users/me/dataSourceFamilies/all-sources';
const SLEEP_PAGE = 25;

const Page = v.object({ nextPageToken: v.optional(v.string()) });
const Identity = v.object({ healthUserId: v.string() });
const Refusal = v.object({ error: v.object({ details: v.array(v.object({ reason: v.optional(v.string()) })) }) });

export function createGoogleHealth(settings: AppSettings, http: ProviderHttp): Provider {
  const api = `${hostOf(settings, 'https://health.googleapis.com')}/v4/users/me`;
  const identity = hostOf(settings, 'https://oauth2.googleapis.com');
  const oauth = createOauth(
    {
      authoriseUrl: `${hostOf(settings, 'https://accounts.google.com')}/o/oauth2/v2/auth`,
      tokenUrl: `${identity}/token`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      secretIn: 'body',
      scope: SCOPES.map((name) => `https://www.googleapis.com/auth/googlehealth.${name}.readonly`).join(' '),
      pkce: 'yes',
      extra: { access_type: 'offline', prompt: 'consent' }, // or a second consent brings no refresh token
    },
    http,
  );

  async function ask({ access }: Tokens, path: string, body?: object): Answer<Reply> {
    const headers = { authorization: `Bearer ${access}`, 'content-type': 'application/json' };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await http.raw(`${api}${path}`, init);
    if (!answer.ok) return answer;
    const { status, headers: said, text } = answer.value;
    const trouble = troubleOfStatus(status, said, http.now());
    if (trouble === null) return parseReply(text, said);
    return fail(isNotLinked(text) ? { code: 'consent-withdrawn', kind: 'consent', retryAfter: null } : trouble);
  }

  function fetchSteps(tokens: Tokens, { from, to }: DayWindow) {
    const range = { start: { date: civilDate(from) }, end: { date: civilDate(to) } };
    const asked = { range, windowSizeDays: 1, dataSourceFamily: EVERY_SOURCE };
    return collectPages<string>(
      '',
      async (pageToken) => {
        const body = pageToken === '' ? asked : { ...asked, pageToken };
        return withField('rollupDataPoints', await ask(tokens, '/dataTypes/steps/dataPoints:dailyRollUp', body));
      },
      nextToken,
    );
  }

  function fetchNights(tokens: Tokens, { from, to }: DayWindow) {
    const end = 'sleep.interval.end_time';
    const query = new URLSearchParams({
      filter: `${end} >= "${instantText(from)}" AND ${end} < "${instantText(to)}"`,
      pageSize: String(SLEEP_PAGE),
      dataSourceFamily: EVERY_SOURCE,
    });
    const path = `/dataTypes/sleep/dataPoints:reconcile?${query}`;
    return collectPages<string>(
      '',
      async (token) =>
        withField('dataPoints', await ask(tokens, `${path}${token && `&pageToken=${encodeURIComponent(token)}`}`)),
      nextToken,
    );
  }

  return {
    id: 'google-health',
    proof: 'signature',
    limits: [
      { requests: 120_000, per: minutes(1) },
      { requests: 86_400_000, per: days(1) },
    ],
    requestsPerWindow: 3,
    pollEvery: hours(6),
    backfill: { days: 730, chunkDays: 28 },
    ...oauth,
    normalise: normaliseGoogleHealth,
    readHook: (hook) => readGoogleHook(settings, http, hook),

    async introduce(tokens: Tokens) {
      const answer = await ask(tokens, '/identity');
      if (!answer.ok) return answer;
      const person = v.safeParse(Identity, answer.value.body);
      return person.success ? ok(person.output.healthUserId) : fail(passing('provider-unreadable'));
    },

    // One subscriber for the whole project, made once with a service account; it takes in every person who consents.
    subscribe: async () => ok({ until: null }),

    fetchWindow: (tokens: Tokens, window: DayWindow) =>
      collectAll(
        () => fetchSteps(tokens, window),
        () => fetchNights(tokens, window),
      ),

    async revoke({ refresh, access }: Tokens) {
      const body = new URLSearchParams({ token: refresh ?? access });
      const answer = await http.raw(`${identity}/revoke`, { method: 'POST', body });
      if (!answer.ok) return answer;
      const { status, headers } = answer.value;
      const trouble = status === 400 ? null : troubleOfStatus(status, headers, http.now()); // 400: it is revoked already
      return trouble === null ? ok(null) : fail(trouble);
    },
  };
}

function nextToken(body: unknown): string | null {
  const page = v.safeParse(Page, body);
  return page.success ? page.output.nextPageToken || null : null;
}

function civilDate(day: number) {
  const date = new Date(days(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function withField(name: string, answer: Awaited<Answer<Reply>>): Awaited<Answer<Reply>> {
  if (!answer.ok) return answer;
  const { body, at } = answer.value;
  return ok({ body: typeof body === 'object' ? { [name]: [], ...body } : body, at });
}

/** 400 FAILED_PRECONDITION, as the fixtures of a public client have it. */
function isNotLinked(text: string): boolean {
  try {
    const refusal = v.safeParse(Refusal, JSON.parse(text));
    return refusal.success && refusal.output.error.details.some(({ reason }) => reason === 'ACCOUNT_NOT_LINKED');
  } catch {
    return false;
  }
}
