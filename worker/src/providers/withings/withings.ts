import { days, hours, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { normaliseWithings } from '@unslouch/shared/domain/wearable/withings.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import { fromUtf8 } from '@unslouch/shared/lib/utf8.ts';
import * as v from 'valibot';
import { type AppSettings, hostOf } from '../app-settings.ts';
import { dayText, windowOf } from '../days.ts';
import { createOauth } from '../oauth.ts';
import { collectAll, collectPages } from '../pages.ts';
import { signHex } from '../proof.ts';
import type { Answer, DayWindow, Hook, HookReading, Provider, Tokens } from '../provider.ts';
import { type ProviderHttp, passing, type Reply } from '../provider-http.ts';
import { readWithings, unwrapToken } from './withings-status.ts';

// developer.withings.com, developer guide v3. A refresh gives a new refresh token each time; the old one dies eight hours
// later or with the first use of the new access token, so a refresh whose answer got lost can be asked for again.

/** Activity and sleep, as `notify` numbers them. */
const APPLIS = ['16', '44'];

const Page = v.object({
  body: v.object({ more: v.optional(v.union([v.boolean(), v.number()])), offset: v.optional(v.number()) }),
});

export function createWithings(settings: AppSettings, http: ProviderHttp): Provider {
  const api = hostOf(settings, 'https://wbsapi.withings.net');
  const oauth = createOauth(
    {
      authoriseUrl: `${hostOf(settings, 'https://account.withings.com')}/oauth2_user/authorize2`,
      tokenUrl: `${api}/v2/oauth2`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      secretIn: 'body',
      scope: 'user.metrics,user.activity', // commas, not the standard's blanks
      pkce: 'no',
      tokenFields: { action: 'requesttoken' },
      unwrap: unwrapToken,
      userOf: ({ userid }) => (typeof userid === 'number' || typeof userid === 'string' ? String(userid) : null),
    },
    http,
  );

  async function ask(path: string, fields: Readonly<Record<string, string>>, access?: string): Answer<Reply> {
    const headers = access === undefined ? undefined : { authorization: `Bearer ${access}` };
    const init = { method: 'POST', body: new URLSearchParams(fields), ...(headers && { headers }) };
    const answer = await http.json(`${api}${path}`, init);
    return answer.ok ? readWithings(answer.value) : answer;
  }

  function pages(path: string, fields: Readonly<Record<string, string>>, access: string) {
    return collectPages<number>(
      0,
      (offset) => ask(path, offset === 0 ? fields : { ...fields, offset: String(offset) }, access),
      (body) => {
        const page = v.safeParse(Page, body);
        return page.success && page.output.body.more ? (page.output.body.offset ?? null) : null;
      },
    );
  }

  /** Calls without a person's token are signed with a nonce that is fetched for each ("Sign your requests"). */
  async function askSigned(action: string, fields: Readonly<Record<string, string>>): Answer<Reply> {
    const { clientId, clientSecret } = settings;
    const timestamp = String(Math.floor(http.now() / seconds(1)));
    const signed = await signWithings(clientSecret, 'getnonce', clientId, timestamp);
    const nonced = await ask('/v2/signature', {
      action: 'getnonce',
      client_id: clientId,
      timestamp,
      signature: signed,
    });
    if (!nonced.ok) return nonced;
    const parsed = v.safeParse(v.object({ body: v.object({ nonce: v.string() }) }), nonced.value.body);
    if (!parsed.success) return fail(passing('provider-unreadable'));
    const { nonce } = parsed.output.body;
    const signature = await signWithings(clientSecret, action, clientId, nonce);
    return ask('/v2/oauth2', { action, client_id: clientId, nonce, signature, ...fields });
  }

  return {
    id: 'withings',
    proof: 'address', // it signs nothing
    limits: [{ requests: 120, per: minutes(1) }], // one app, all its people
    requestsPerWindow: 2,
    pollEvery: hours(6),
    backfill: { days: 730, chunkDays: 28 },
    ...oauth,
    normalise: normaliseWithings,
    readHook: readWithingsHook,

    introduce: async ({ user }) => (user === null ? fail(passing('provider-unreadable')) : ok(user)),

    async subscribe({ access }: Tokens, callbackurl: string) {
      for (const appli of APPLIS) {
        const answer = await ask('/notify', { action: 'subscribe', callbackurl, appli }, access);
        if (!answer.ok) return answer;
      }
      return ok({ until: null });
    },

    fetchWindow({ access }: Tokens, { from, to }: DayWindow) {
      const range = { startdateymd: dayText(from), enddateymd: dayText(to - 1) };
      return collectAll(
        () => pages('/v2/measure', { action: 'getactivity', ...range, data_fields: 'steps' }, access),
        () => pages('/v2/sleep', { action: 'getsummary', ...range, data_fields: SLEEP_FIELDS }, access),
      );
    },

    async revoke({ user }: Tokens) {
      const answer = await askSigned('revoke', user === null ? {} : { userid: user });
      return answer.ok ? ok(null) : answer;
    },
  };
}

/** Without being asked for by name they don't come. */
const SLEEP_FIELDS =
  'total_sleep_time,asleepduration,lightsleepduration,deepsleepduration,remsleepduration,wakeupduration,sleep_latency';

/** HMAC-SHA-256 over the values joined by commas, in the order of their names. */
export function signWithings(secret: string, action: string, clientId: string, nonceOrTime: string): Promise<string> {
  return signHex(secret, [action, clientId, nonceOrTime].join(','));
}

/** A form, and nobody's signature: the route checks that it came to the address that only Withings was told. */
async function readWithingsHook({ method, body }: Hook): Promise<HookReading> {
  if (method === 'HEAD' || method === 'GET') return { kind: 'answer', status: 200, body: null };
  const form = new URLSearchParams(fromUtf8(body) ?? '');
  const [user, appli] = [form.get('userid'), form.get('appli')];
  if (user === null || appli === null) return { kind: 'refuse' };
  if (!APPLIS.includes(appli)) return { kind: 'notices', notices: [], mark: null };
  const date = Date.parse(`${form.get('date')}T00:00:00Z`);
  const window = Number.isNaN(date)
    ? windowOf(epochOf(form.get('startdate')), epochOf(form.get('enddate')))
    : windowOf(date, date + days(1));
  // The same words come whenever the day changes again, so they can't tell a repeat from news.
  return window === null
    ? { kind: 'refuse' }
    : { kind: 'notices', notices: [{ user, window, deletion: null }], mark: null };
}

function epochOf(text: string | null): number {
  return /^\d{1,12}$/.test(text ?? '') ? seconds(Number(text)) : Number.NaN;
}
