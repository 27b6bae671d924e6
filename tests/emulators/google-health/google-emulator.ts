import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { answerToken, forUser } from '../bearer.ts';
import { answerConsent, consentPage } from '../consent-page.ts';
import type { Emulated, EmulatedOptions, News } from '../emulated.ts';
import { type Answered, type Asked, startEmulator } from '../emulator.ts';
import { createGrants } from '../grants.ts';
import { createWearer, type WornNight } from '../wearer.ts';

// What developers.google.com/health (API v4) and its discovery document say.

const USER = '1000000000000000001';
const SLEEP_PAGE = 25;
const KEY_ID = 987_654_321;

export async function startGoogleHealth(options: EmulatedOptions = {}): Promise<Emulated> {
  const app = { clientId: 'google-client', clientSecret: 'google-secret' };
  const hookSecret = 'Bearer google-hook-secret';
  let now = Date.now;
  let hook = '';
  const grants = createGrants({ now: () => now(), codeLife: minutes(10), accessLife: hours(1), refresh: 'stays' });
  const wearer = createWearer({ now: () => now(), days: 730, ...options });
  const challenges = new Map<string, string>();
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    limits: [{ requests: 120_000, per: minutes(1) }],
    busy: () => problem(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'),
    answer: (asked) => {
      const { path, form } = asked;
      if (path === '/o/oauth2/v2/auth') return consentPage('Google Health', asked);
      if (path === '/emulator/consent') return consent(asked);
      if (path === '/token')
        return isPkceWrong(form) ? { status: 400, body: { error: 'invalid_grant' } } : answerToken(grants, app, asked);
      if (path === '/revoke') return revoke();
      if (path === '/googlehealthapi/webhooks/webhooks_public_keyset.json') return { status: 200, body: keyset() };
      return forUser(grants, asked, (user) => {
        if (path === '/v4/users/me/identity')
          return { status: 200, body: { name: 'users/me/identity', healthUserId: user } };
        if (path === '/v4/users/me/dataTypes/steps/dataPoints:dailyRollUp') return rollUp(asked);
        if (path === '/v4/users/me/dataTypes/sleep/dataPoints:reconcile') return reconcile(asked.query);
        return { status: 404 };
      });
    },
  });
  now = emulator.now;

  function consent(asked: Asked): Answered {
    const answer = answerConsent(grants, USER, asked);
    const code = new URL(answer.headers?.['location'] ?? '').searchParams.get('code');
    if (code !== null) challenges.set(code, asked.form.get('code_challenge') ?? '');
    return answer;
  }

  /** RFC 7636. */
  function isPkceWrong(form: URLSearchParams): boolean {
    if (form.get('grant_type') !== 'authorization_code') return false;
    const given = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return challenges.get(form.get('code') ?? '') !== given;
  }

  function revoke(): Answered {
    grants.revoke(USER);
    return { status: 200, body: {} };
  }

  function rollUp({ text }: Asked): Answered {
    const { range, windowSizeDays } = JSON.parse(text);
    const [from, to] = [dayOf(range.start.date), dayOf(range.end.date)];
    if (windowSizeDays !== 1 || Date.parse(to) - Date.parse(from) > days(90))
      return problem(400, 'INVALID_ARGUMENT', 'RANGE');
    const found = wearer.days().filter(({ day }) => day >= from && day < to);
    const points = found.map(({ day, steps }) => ({
      civilStartTime: { date: civil(day), time: {} },
      civilEndTime: { date: civil(addDays(day, 1)), time: {} },
      steps: { countSum: String(steps) },
    }));
    return { status: 200, body: points.length === 0 ? {} : { rollupDataPoints: points } };
  }

  function reconcile(query: URLSearchParams): Answered {
    const filter = /^sleep\.interval\.end_time >= "(.+)" AND sleep\.interval\.end_time < "(.+)"$/.exec(
      query.get('filter') ?? '',
    );
    if (!filter) return problem(400, 'INVALID_ARGUMENT', 'INVALID_DATA_POINT_FILTER_DATA_TYPE_MEMBER');
    const [from, to] = [Date.parse(filter[1] ?? ''), Date.parse(filter[2] ?? '')];
    const found = wearer
      .nights()
      .filter(({ end }) => end >= from && end < to)
      .sort((a, b) => b.start - a.start);
    const at = Number(query.get('pageToken') ?? 0);
    const points = found.slice(at, at + SLEEP_PAGE).map(toPoint);
    const more = at + SLEEP_PAGE < found.length ? { nextPageToken: String(at + SLEEP_PAGE) } : {};
    return { status: 200, body: { ...(points.length === 0 ? {} : { dataPoints: points }), ...more } };
  }

  function toPoint(night: WornNight) {
    const entry = (type: string, length: number) => ({ type, minutes: String(length / 60), count: '1' });
    // A reconciled summary holds every entry twice.
    const stages = [
      entry('LIGHT', night.light),
      entry('DEEP', night.deep),
      entry('REM', night.rem),
      entry('AWAKE', night.awake),
    ];
    return {
      dataPointName: `users/${USER}/dataTypes/sleep/dataPoints/${night.id}`,
      sleep: {
        interval: {
          startTime: new Date(night.start).toISOString(),
          startUtcOffset: `${wearer.offsetMinutesAt(night.start) * 60}s`,
          endTime: new Date(night.end).toISOString(),
          endUtcOffset: `${wearer.offsetMinutesAt(night.end) * 60}s`,
        },
        type: 'STAGES',
        metadata: { processed: true, mainSleep: true },
        summary: {
          minutesAsleep: String((night.light + night.deep + night.rem) / 60),
          minutesAwake: String(night.awake / 60),
          stagesSummary: [...stages, ...stages],
        },
        updateTime: new Date(night.modified).toISOString(),
      },
    };
  }

  function keyset() {
    const { x = '', y = '' } = keys.publicKey.export({ format: 'jwk' });
    const field = (number: number, text: string) => {
      const bytes = Buffer.from(text, 'base64url');
      // As Tink writes it: positive, so a leading zero where the high bit is set.
      const positive = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
      return Buffer.concat([Buffer.of((number << 3) | 2, positive.length), positive]);
    };
    const value = Buffer.concat([Buffer.of(0x12, 6, 8, 3, 0x10, 2, 0x18, 2), field(3, x), field(4, y)]);
    const keyData = {
      typeUrl: 'type.googleapis.com/google.crypto.tink.EcdsaPublicKey',
      value: value.toString('base64'),
    };
    return { primaryKeyId: KEY_ID, key: [{ keyData, status: 'ENABLED', keyId: KEY_ID, outputPrefixType: 'TINK' }] };
  }

  return {
    ...emulator,
    id: 'google-health',
    name: 'Google Health',
    carries: 'steps and sleep',
    grants,
    wearer,
    settings: {
      GOOGLE_HEALTH_CLIENT_ID: app.clientId,
      GOOGLE_HEALTH_CLIENT_SECRET: app.clientSecret,
      GOOGLE_HEALTH_BASE: emulator.url,
      GOOGLE_HEALTH_HOOK_SECRET: hookSecret,
    },
    hookAt(url) {
      hook = url;
    },
    async notification(news) {
      const [dataType, interval] = intervalOf(news, now());
      const operation = news.kind === 'removed' ? 'DELETE' : 'UPSERT';
      const data = {
        version: '1',
        healthUserId: USER,
        operation,
        dataType,
        intervals: [{ physicalTimeInterval: interval }],
      };
      const body = JSON.stringify([{ data }]);
      const prefix = Buffer.of(1, ...[24, 16, 8, 0].map((shift) => (KEY_ID >>> shift) & 0xff));
      const signature = Buffer.concat([prefix, sign('sha256', Buffer.from(body), keys.privateKey)]);
      const headers = { authorization: hookSecret, 'google-health-api-signature': signature.toString('base64') };
      return { url: hook, body, headers };
    },
  };
}

function intervalOf(news: News, now: number) {
  const [start, end] = news.kind === 'walked' ? [now - minutes(5), now] : [news.night.start, news.night.end];
  const interval = { startTime: new Date(start).toISOString(), endTime: new Date(end).toISOString() };
  return [news.kind === 'walked' ? 'steps' : 'sleep', interval] as const;
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): LocalDay {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as LocalDay;
}

function civil(day: LocalDay) {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}

function problem(code: number, status: string, reason: string): Answered {
  return { status: code, body: { error: { code, status, details: [{ reason, domain: 'googleapis.com' }] } } };
}
