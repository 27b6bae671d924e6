import { createHmac } from 'node:crypto';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { answerToken, forUser } from '../bearer.ts';
import { answerConsent, consentPage } from '../consent-page.ts';
import type { Emulated, EmulatedOptions } from '../emulated.ts';
import { type Answered, startEmulator } from '../emulator.ts';
import { createGrants } from '../grants.ts';
import { isoWithOffset } from '../iso.ts';
import { createWearer, type WornNight } from '../wearer.ts';

// What polar.com/accesslink-api (v3) says.

const USER = '475';
const NIGHTS_BACK = 28;
const MOST_RANGE = 28;

export async function startPolar(options: EmulatedOptions = {}): Promise<Emulated> {
  const app = { clientId: 'polar-client', clientSecret: 'polar-secret' };
  const hookSecret = 'abe1f3ae-polar-hook';
  let now = Date.now;
  let hook = '';
  const grants = createGrants({ now: () => now(), codeLife: minutes(10), accessLife: null, refresh: 'none' });
  const wearer = createWearer({ now: () => now(), days: 365, ...options });
  const registered = new Set<string>();

  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    limits: [
      { requests: 520, per: minutes(15) },
      { requests: 5_100, per: days(1) },
    ],
    busy: () => ({ status: 429, headers: { 'retry-after': '60', 'ratelimit-reset': '60' } }),
    answer: (asked) => {
      const { method, path, query } = asked;
      if (path === '/oauth2/authorization') return consentPage('Polar', asked);
      if (path === '/emulator/consent') return answerConsent(grants, USER, asked);
      if (path === '/v2/oauth2/token') return answerToken(grants, app, asked, (user) => ({ x_user_id: Number(user) }));
      return forUser(grants, asked, (user) => {
        if (path === '/v3/users' && method === 'POST') return register(user);
        if (!registered.has(user)) return { status: 403 };
        if (path === `/v3/users/${user}` && method === 'DELETE') return leave(user);
        if (path === '/v3/users/activities') return activities(query);
        if (path === '/v3/users/sleep') return nights();
        return { status: 404 };
      });
    },
  });
  now = emulator.now;

  function register(user: string): Answered {
    if (registered.has(user)) return { status: 409 };
    registered.add(user);
    return { status: 200, body: { 'polar-user-id': Number(user) } };
  }

  function leave(user: string): Answered {
    registered.delete(user);
    grants.revoke(user);
    return { status: 204 };
  }

  function activities(query: URLSearchParams): Answered {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    const [first, last] = [Date.parse(from), Date.parse(to)];
    const isAllowed = last - first <= days(MOST_RANGE) && first >= now() - days(366) && last <= now() + days(1);
    if (!isAllowed) return { status: 400, body: { message: 'Range is not allowed' } };
    const found = wearer.days().filter(({ day }) => day >= from && day <= to);
    if (found.length === 0) return { status: 204 };
    return { status: 200, body: found.map(({ day, steps }) => ({ start_time: `${day}T00:00:00`, steps })) };
  }

  function nights(): Answered {
    const oldest = new Date(now() - days(NIGHTS_BACK)).toISOString().slice(0, 10);
    return {
      status: 200,
      body: {
        nights: wearer
          .nights()
          .filter(({ day }) => day >= oldest)
          .map(toNight),
      },
    };
  }

  function toNight(night: WornNight) {
    return {
      date: night.day,
      device_id: '1111AAAA',
      sleep_start_time: isoWithOffset(night.start, wearer.offsetMinutesAt(night.start)),
      sleep_end_time: isoWithOffset(night.end, wearer.offsetMinutesAt(night.end)),
      light_sleep: night.light,
      deep_sleep: night.deep,
      rem_sleep: night.rem,
      unrecognized_sleep_stage: 0,
      total_interruption_duration: night.awake,
    };
  }

  return {
    ...emulator,
    id: 'polar',
    name: 'Polar',
    carries: 'steps and sleep',
    grants,
    wearer,
    settings: {
      POLAR_CLIENT_ID: app.clientId,
      POLAR_CLIENT_SECRET: app.clientSecret,
      POLAR_BASE: emulator.url,
      POLAR_HOOK_SECRET: hookSecret,
    },
    hookAt(url) {
      hook = url;
    },
    async notification(news) {
      const [event, date] = news.kind === 'walked' ? ['ACTIVITY_SUMMARY', wearer.today()] : ['SLEEP', news.night.day];
      const body = JSON.stringify({ event, user_id: Number(USER), date, timestamp: new Date(now()).toISOString() });
      const signature = createHmac('sha256', hookSecret).update(body).digest('hex');
      return { url: hook, body, headers: { 'polar-webhook-signature': signature, 'polar-webhook-event': event ?? '' } };
    },
  };
}
