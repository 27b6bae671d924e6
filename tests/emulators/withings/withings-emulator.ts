import { createHmac, randomBytes } from 'node:crypto';
import { hours, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { answerConsent, consentPage } from '../consent-page.ts';
import type { Emulated, EmulatedOptions } from '../emulated.ts';
import { type Answered, type Asked, startEmulator } from '../emulator.ts';
import { createGrants } from '../grants.ts';
import { createWearer, type WornNight } from '../wearer.ts';

// What developer.withings.com (developer guide v3: OAuth, sign your requests, data, notify) and its samples say.

/** Small, so that a month has more than one. */
const PAGE = 20;

const USER = '1234567';

export async function startWithings(options: EmulatedOptions = {}): Promise<Emulated> {
  const app = { clientId: 'withings-client', clientSecret: 'withings-secret' };
  let now = Date.now;
  const grants = createGrants({ now: () => now(), codeLife: seconds(30), accessLife: hours(3), refresh: 'grace' });
  const wearer = createWearer({ now: () => now(), days: 730, ...options });
  const nonces = new Set<string>();
  const callbacks = new Map<string, string>();

  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    limits: [{ requests: 120, per: minutes(1) }],
    busy: () => ok(601, {}, 'Too Many Requests'),
    answer: (asked) => {
      switch (asked.path) {
        case '/oauth2_user/authorize2':
          return consentPage('Withings', asked);
        case '/emulator/consent':
          return answerConsent(grants, USER, asked);
        case '/v2/oauth2':
          return asked.form.get('action') === 'revoke' ? revoke(asked) : token(asked);
        case '/v2/signature':
          return nonce(asked);
        case '/v2/measure':
          return mine(asked, activity);
        case '/v2/sleep':
          return mine(asked, summary);
        case '/notify':
          return mine(asked, notify);
        default:
          return { status: 404 };
      }
    },
  });
  now = emulator.now;

  function token({ form }: Asked): Answered {
    const isApp = form.get('client_id') === app.clientId && form.get('client_secret') === app.clientSecret;
    if (!isApp || form.get('action') !== 'requesttoken') return ok(503, {}, 'Invalid Params: invalid client');
    const isRefresh = form.get('grant_type') === 'refresh_token';
    const given = isRefresh
      ? grants.refresh(form.get('refresh_token'))
      : grants.exchange(form.get('code'), form.get('redirect_uri'));
    if (given === null) return ok(503, {}, `Invalid Params: invalid ${isRefresh ? 'refresh_token' : 'code'}`);
    return ok(0, {
      userid: Number(given.user),
      scope: 'user.metrics,user.activity',
      ...given.issued,
      token_type: 'Bearer',
    });
  }

  function nonce({ form }: Asked): Answered {
    if (!isSigned(form, form.get('timestamp'))) return ok(401, {}, 'Invalid signature');
    const made = randomBytes(8).toString('hex');
    nonces.add(made);
    return ok(0, { nonce: made });
  }

  function revoke({ form }: Asked): Answered {
    const given = form.get('nonce') ?? '';
    if (!nonces.delete(given) || !isSigned(form, given)) return ok(401, {}, 'Invalid signature');
    grants.revoke(form.get('userid') ?? '');
    callbacks.clear();
    return ok(0, {});
  }

  function isSigned(form: URLSearchParams, last: string | null): boolean {
    const message = [form.get('action'), form.get('client_id'), last].join(',');
    return createHmac('sha256', app.clientSecret).update(message).digest('hex') === form.get('signature');
  }

  function mine(
    asked: Asked,
    answer: (form: URLSearchParams) => Answered | Promise<Answered>,
  ): Answered | Promise<Answered> {
    return grants.userOf(asked.headers.authorization) === null
      ? ok(401, {}, 'The access token provided is invalid')
      : answer(asked.form);
  }

  function activity(form: URLSearchParams): Answered {
    const activities = within(form, wearer.days()).map(({ day, steps, modified }) => ({
      date: day,
      timezone: wearer.zoneName,
      steps,
      distance: steps * 0.7,
      modified: Math.floor(modified / 1_000),
      brand: 1,
      model: 'ScanWatch',
      is_tracker: true,
    }));
    return page(form, 'activities', activities);
  }

  function summary(form: URLSearchParams): Answered {
    // The series comes in no order at all.
    const series = within(form, wearer.nights()).sort(
      (a, b) => ((a.id * 7_919) % 13) - ((b.id * 7_919) % 13) || b.id - a.id,
    );
    return page(
      form,
      'series',
      series.map((night) => toSummary(night, wearer.zoneName)),
    );
  }

  async function notify(form: URLSearchParams): Promise<Answered> {
    const callback = form.get('callbackurl') ?? '';
    if (form.get('action') !== 'subscribe') return ok(503, {}, 'Invalid Params');
    const reached = await fetch(callback, { method: 'HEAD' }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (!reached) return ok(293, {}, 'The callback URL is either absent or incorrect');
    callbacks.set(form.get('appli') ?? '', callback);
    return ok(0, {});
  }

  return {
    ...emulator,
    id: 'withings',
    name: 'Withings',
    carries: 'steps and sleep',
    grants,
    wearer,
    settings: {
      WITHINGS_CLIENT_ID: app.clientId,
      WITHINGS_CLIENT_SECRET: app.clientSecret,
      WITHINGS_BASE: emulator.url,
    },
    hookAt() {},
    async notification(news) {
      const appli = news.kind === 'walked' ? '16' : '44';
      const epoch = (instant: number) => String(Math.floor(instant / seconds(1)));
      const when: Record<string, string> =
        news.kind === 'walked'
          ? { date: wearer.today() }
          : { startdate: epoch(news.night.start), enddate: epoch(news.night.end) };
      const body = new URLSearchParams({ userid: USER, appli, ...when }).toString();
      return {
        url: callbacks.get(appli) ?? '',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      };
    },
  };
}

function within<T extends { readonly day: string }>(form: URLSearchParams, all: readonly T[]): T[] {
  const [from, to] = [form.get('startdateymd') ?? '', form.get('enddateymd') ?? ''];
  return all.filter(({ day }) => day >= from && day <= to);
}

function page(form: URLSearchParams, name: string, all: readonly unknown[]): Answered {
  const offset = Number(form.get('offset') ?? 0);
  const rows = all.slice(offset, offset + PAGE);
  return ok(0, { [name]: rows, more: offset + PAGE < all.length, offset: offset + rows.length });
}

function toSummary(night: WornNight, timezone: string) {
  return {
    id: night.id,
    timezone,
    model: 32,
    startdate: Math.floor(night.start / 1_000),
    enddate: Math.floor(night.end / 1_000),
    date: night.day,
    completed: true,
    modified: Math.floor(night.modified / 1_000),
    data: {
      total_sleep_time: night.light + night.deep + night.rem,
      lightsleepduration: night.light,
      deepsleepduration: night.deep,
      remsleepduration: night.rem,
      wakeupduration: night.awake,
      sleep_latency: 0,
    },
  };
}

/** HTTP 200 whatever happens; the truth is in `status`. */
function ok(status: number, body: object, error?: string): Answered {
  return { status: 200, body: { status, body, ...(error === undefined ? {} : { error }) } };
}
