import { createHmac, randomUUID } from 'node:crypto';
import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { answerToken, forUser } from '../bearer.ts';
import { answerConsent, consentPage } from '../consent-page.ts';
import type { Emulated, EmulatedOptions } from '../emulated.ts';
import { type Answered, startEmulator } from '../emulator.ts';
import { createGrants } from '../grants.ts';
import { offsetText } from '../iso.ts';
import { createWearer, type WornNight } from '../wearer.ts';

// What developer.whoop.com (API v2, OAuth, webhooks) says.

const USER = '10129';
const MOST_ON_A_PAGE = 25;

export async function startWhoop(options: EmulatedOptions = {}): Promise<Emulated> {
  const app = { clientId: 'whoop-client', clientSecret: 'whoop-secret' };
  let now = Date.now;
  let hook = '';
  const grants = createGrants({ now: () => now(), codeLife: minutes(5), accessLife: hours(1), refresh: 'single-use' });
  const wearer = createWearer({ now: () => now(), days: 730, ...options });

  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    limits: [
      { requests: 100, per: minutes(1) },
      { requests: 10_000, per: days(1) },
    ],
    busy: () => ({
      status: 429,
      headers: { 'x-ratelimit-limit': '100', 'x-ratelimit-reset': '30', 'retry-after': '30' },
    }),
    answer: (asked) => {
      const { method, path, query } = asked;
      if (path === '/oauth/oauth2/auth') return consentPage('WHOOP', asked);
      if (path === '/emulator/consent') return answerConsent(grants, USER, asked);
      if (path === '/oauth/oauth2/token') return answerToken(grants, app, asked);
      return forUser(grants, asked, (user) => {
        if (path === '/developer/v2/user/profile/basic') return { status: 200, body: { user_id: Number(user) } };
        if (path === '/developer/v2/activity/sleep') return sleeps(query);
        if (path === '/developer/v2/user/access' && method === 'DELETE') {
          grants.revoke(user);
          return { status: 204 };
        }
        return { status: 404 };
      });
    },
  });
  now = emulator.now;

  function sleeps(query: URLSearchParams): Answered {
    const [start, end] = [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')];
    const limit = Math.min(MOST_ON_A_PAGE, Number(query.get('limit') ?? 10));
    const at = Number(query.get('nextToken') ?? 0);
    const found = wearer.nights().filter((night) => night.start >= start && night.start < end);
    found.sort((a, b) => b.start - a.start);
    const next = at + limit < found.length ? String(at + limit) : null;
    return { status: 200, body: { records: found.slice(at, at + limit).map(toRecord), next_token: next } };
  }

  function toRecord(night: WornNight) {
    return {
      id: idOf(night),
      user_id: Number(USER),
      updated_at: new Date(night.modified).toISOString(),
      start: new Date(night.start).toISOString(),
      end: new Date(night.end).toISOString(),
      timezone_offset: offsetText(wearer.offsetMinutesAt(night.start)),
      nap: false,
      score_state: 'SCORED',
      score: {
        stage_summary: {
          total_in_bed_time_milli: night.end - night.start,
          total_awake_time_milli: night.awake * 1_000,
          total_no_data_time_milli: 0,
          total_light_sleep_time_milli: night.light * 1_000,
          total_slow_wave_sleep_time_milli: night.deep * 1_000,
          total_rem_sleep_time_milli: night.rem * 1_000,
        },
      },
    };
  }

  return {
    ...emulator,
    id: 'whoop',
    name: 'WHOOP',
    carries: 'sleep',
    grants,
    wearer,
    settings: { WHOOP_CLIENT_ID: app.clientId, WHOOP_CLIENT_SECRET: app.clientSecret, WHOOP_BASE: emulator.url },
    hookAt(url) {
      hook = url;
    },
    async notification(news) {
      const [type, id] =
        news.kind === 'walked'
          ? ['cycle.updated', randomUUID()]
          : [news.kind === 'removed' ? 'sleep.deleted' : 'sleep.updated', idOf(news.night)];
      const body = JSON.stringify({ user_id: Number(USER), id, type, trace_id: randomUUID() });
      const timestamp = String(now());
      const signature = createHmac('sha256', app.clientSecret).update(`${timestamp}${body}`).digest('base64');
      return { url: hook, body, headers: { 'x-whoop-signature': signature, 'x-whoop-signature-timestamp': timestamp } };
    },
  };
}

function idOf(night: WornNight): string {
  return `00000000-0000-4000-9000-${String(night.id).padStart(12, '0')}`;
}
