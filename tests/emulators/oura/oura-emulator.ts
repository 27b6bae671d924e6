import { createHmac, randomUUID } from 'node:crypto';
import { days, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { answerToken, forUser } from '../bearer.ts';
import { answerConsent, consentPage } from '../consent-page.ts';
import type { Emulated, EmulatedOptions } from '../emulated.ts';
import { type Answered, type Asked, startEmulator } from '../emulator.ts';
import { createGrants } from '../grants.ts';
import { isoWithOffset } from '../iso.ts';
import { createWearer, type WornNight } from '../wearer.ts';

// What cloud.ouraring.com/v2/docs and the new portal's identity provider say.

const USER = 'oura-user-1';
const PAGE = 20;

interface Subscribed {
  readonly id: string;
  readonly callback_url: string;
  readonly event_type: string;
  readonly data_type: string;
  readonly expiration_time: string;
}

export async function startOura(options: EmulatedOptions = {}): Promise<Emulated> {
  const app = { clientId: 'oura-client', clientSecret: 'oura-secret' };
  let now = Date.now;
  const grants = createGrants({ now: () => now(), codeLife: minutes(5), accessLife: days(1), refresh: 'single-use' });
  const wearer = createWearer({ now: () => now(), days: 730, ...options });
  const subscriptions = new Map<string, Subscribed>();

  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    limits: [{ requests: 5_000, per: minutes(5) }],
    busy: () => ({
      status: 429,
      headers: { 'retry-after': '30', 'x-ratelimit-limit': '5000', 'x-ratelimit-reset': '30' },
    }),
    answer: (asked) => {
      const { method, path, query } = asked;
      if (path === '/oauth/v2/ext/oauth-authorize') return consentPage('Oura', asked);
      if (path === '/emulator/consent') return answerConsent(grants, USER, asked);
      if (path === '/oauth/v2/ext/oauth-token') return answerToken(grants, app, asked);
      if (path === '/oauth/v2/ext/oauth-revoke') return revoke(query.get('access_token'));
      if (path.startsWith('/v2/webhook/subscription')) return subscription(asked, method);
      return forUser(grants, asked, (user) => {
        if (path === '/v2/usercollection/personal_info') return { status: 200, body: { id: user } };
        if (path === '/v2/usercollection/sleep') return page(query, wearer.nights().map(toSleep));
        if (path === '/v2/usercollection/daily_activity') return page(query, wearer.days().map(toActivity));
        return { status: 404 };
      });
    },
  });
  now = emulator.now;

  function revoke(access: string | null): Answered {
    const user = grants.userOf(`Bearer ${access}`);
    if (user !== null) grants.revoke(user);
    return { status: 200, body: {} };
  }

  async function subscription(asked: Asked, method: string): Promise<Answered> {
    const isApp =
      asked.headers['x-client-id'] === app.clientId && asked.headers['x-client-secret'] === app.clientSecret;
    if (!isApp) return { status: 401 };
    if (method === 'GET') return { status: 200, body: [...subscriptions.values()] };
    const expiration_time = new Date(now() + days(30)).toISOString();
    if (method === 'PUT') {
      const known = subscriptions.get(asked.path.split('/').at(-1) ?? '');
      if (known === undefined) return { status: 404 };
      subscriptions.set(known.id, { ...known, expiration_time });
      return { status: 200, body: subscriptions.get(known.id) };
    }
    const { callback_url, verification_token, event_type, data_type } = JSON.parse(asked.text);
    const challenge = randomUUID();
    const asking = new URLSearchParams({ verification_token, challenge });
    const said = await fetch(`${callback_url}?${asking}`)
      .then((answer) => answer.json())
      .catch(() => null);
    if (said?.challenge !== challenge) return { status: 400, body: { detail: 'Webhook verification failed' } };
    const made = { id: randomUUID(), callback_url, event_type, data_type, expiration_time };
    subscriptions.set(made.id, made);
    return { status: 201, body: made };
  }

  function page(query: URLSearchParams, all: readonly { readonly day: string }[]): Answered {
    const [from, to] = [query.get('start_date') ?? '', query.get('end_date') ?? ''];
    const found = all.filter(({ day }) => day >= from && day <= to);
    const at = Number(query.get('next_token') ?? 0);
    const next = at + PAGE < found.length ? String(at + PAGE) : null;
    return { status: 200, body: { data: found.slice(at, at + PAGE), next_token: next } };
  }

  function toSleep(night: WornNight) {
    return {
      id: idOf(night),
      day: night.day,
      type: 'long_sleep',
      bedtime_start: isoWithOffset(night.start, wearer.offsetMinutesAt(night.start)),
      bedtime_end: isoWithOffset(night.end, wearer.offsetMinutesAt(night.end)),
      total_sleep_duration: night.light + night.deep + night.rem,
      light_sleep_duration: night.light,
      deep_sleep_duration: night.deep,
      rem_sleep_duration: night.rem,
      awake_time: night.awake,
    };
  }

  /** Oura's day of steps runs from four to four. */
  function toActivity({ day, steps }: { readonly day: string; readonly steps: number }) {
    const start = wearer.zone.toInstant(Date.parse(`${day}T04:00:00Z`));
    return { id: `activity-${day}`, day, steps, timestamp: isoWithOffset(start, wearer.offsetMinutesAt(start)) };
  }

  return {
    ...emulator,
    id: 'oura',
    name: 'Oura',
    carries: 'steps and sleep',
    grants,
    wearer,
    settings: { OURA_CLIENT_ID: app.clientId, OURA_CLIENT_SECRET: app.clientSecret, OURA_BASE: emulator.url },
    hookAt() {},
    async notification(news) {
      const event_type = news.kind === 'removed' ? 'delete' : 'update';
      const data_type = news.kind === 'walked' ? 'daily_activity' : 'sleep';
      const object_id = news.kind === 'walked' ? `activity-${wearer.today()}` : idOf(news.night);
      const event_time = new Date(now()).toISOString();
      const body = JSON.stringify({ event_type, data_type, object_id, event_time, user_id: USER });
      const to = [...subscriptions.values()].find(
        (one) => one.event_type === event_type && one.data_type === data_type,
      );
      const timestamp = String(Math.floor(now() / seconds(1)));
      const signature = createHmac('sha256', app.clientSecret)
        .update(`${timestamp}${body}`)
        .digest('hex')
        .toUpperCase();
      return {
        url: to?.callback_url ?? '',
        body,
        headers: { 'x-oura-timestamp': timestamp, 'x-oura-signature': signature },
      };
    },
  };
}

function idOf(night: WornNight): string {
  return `00000000-0000-4000-8000-${String(night.id).padStart(12, '0')}`;
}
