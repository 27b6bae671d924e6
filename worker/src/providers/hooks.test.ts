import { toUtf8 } from '@unslouch/shared/lib/utf8.ts';
import { describe, expect, it } from 'vitest';
import type { AppSettings } from './app-settings.ts';
import { createGoogleHealth } from './google-health/google-health.ts';
import vector from './google-health/signature.testvector.json';
import { createOura } from './oura/oura.ts';
import { createPolar } from './polar/polar.ts';
import type { HookReading, Provider } from './provider.ts';
import { createProviderHttp } from './provider-http.ts';
import { createWhoop } from './whoop/whoop.ts';
import { signWithings } from './withings/withings.ts';

const app: AppSettings = {
  clientId: 'test-client-id',
  clientSecret: 'test-client-secret',
  base: null,
  hookSecret: 'abe1f3ae-fd33-11e8-8eb2-f2801f1b9fd1',
  variant: null,
};
const keyset = async () => Response.json(vector.keyset);
const http = createProviderHttp({ fetch: keyset, now: Date.now });

interface Delivered {
  readonly provider: Provider;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly now: number;
  /** Where in the headers the signature stands. */
  readonly signature: string;
  /** No time is signed, so that age can't be told. */
  readonly ageless?: true;
}

/** Bodies and keys are invented; the signatures were made with another implementation (Python’s hmac). */
const genuine: readonly (readonly [string, Delivered])[] = [
  [
    'Polar',
    {
      provider: createPolar(app, http),
      body: '{"event":"SLEEP","user_id":475,"date":"2026-11-28","timestamp":"2026-11-28T06:40:00Z"}',
      headers: { 'polar-webhook-signature': 'dfce66682d2402077e0a0bfd70d058add1b54e36ab861ca23252cd3d983d2a11' },
      now: Date.UTC(2026, 10, 28, 6, 41),
      signature: 'polar-webhook-signature',
    },
  ],
  [
    'Oura, signed as sent',
    {
      provider: createOura(app, http),
      body: '{ "event_type": "update", "data_type": "sleep", "object_id": "a", "event_time": "2026-11-28T08:00:00+00:00", "user_id": "u" }',
      headers: {
        'x-oura-timestamp': '1795852800',
        'x-oura-signature': '96D8E13AFDE22DEEB989F3C47DE1ED871B6775EE7305588A6A21D3D3EE38D87C',
      },
      now: 1_795_852_860_000,
      signature: 'x-oura-signature',
    },
  ],
  [
    'Oura, signed without blanks',
    {
      provider: createOura(app, http),
      body: '{ "event_type": "update", "data_type": "sleep", "object_id": "a", "event_time": "2026-11-28T08:00:00+00:00", "user_id": "u" }',
      headers: {
        'x-oura-timestamp': '1795852800',
        'x-oura-signature': 'DAC4BDB896CF613029BC3ED73FCACC97B603640B6CE00355DB7AB111231C504C',
      },
      now: 1_795_852_860_000,
      signature: 'x-oura-signature',
    },
  ],
  [
    'WHOOP',
    {
      provider: createWhoop(app, http),
      body: '{"user_id":10129,"id":"00000000-0000-4000-8000-000000000051","type":"sleep.updated","trace_id":"t"}',
      headers: {
        'x-whoop-signature-timestamp': '1795852800000',
        'x-whoop-signature': 'Ii+jurc6bmiJ1knKp14LTnJOMQu6yJF2TCqvBDVAHss=',
      },
      now: 1_795_852_860_000,
      signature: 'x-whoop-signature',
    },
  ],
  [
    'Google Health',
    {
      provider: createGoogleHealth({ ...app, hookSecret: vector.header.Authorization }, http),
      body: vector.body,
      headers: {
        authorization: vector.header.Authorization,
        'google-health-api-signature': vector.header['GOOGLE-HEALTH-API-SIGNATURE'],
      },
      now: Date.UTC(2026, 2, 8, 1, 40),
      signature: 'google-health-api-signature',
      ageless: true,
    },
  ],
];

function read({ provider, body, headers, now }: Delivered): Promise<HookReading> {
  const hook = { method: 'POST', headers: new Headers(headers), query: new URLSearchParams(), now };
  return provider.readHook({ ...hook, body: toUtf8(body) });
}

describe.each(genuine)('a notification of %s', (_, delivered) => {
  const refused = { kind: 'refuse' };
  const { headers, signature, body } = delivered;
  const signed = headers[signature] ?? '';
  const withSignature = (text: string) => read({ ...delivered, headers: { ...headers, [signature]: text } });

  it('is taken, and known by its mark when it is replayed', async () => {
    const [once, again] = [await read(delivered), await read(delivered)];
    expect(once).toMatchObject({ kind: 'notices', notices: [{ window: { from: expect.any(Number) } }] });
    expect(again).toEqual(once);
    expect(once.kind === 'notices' && once.mark).toEqual(expect.stringMatching(/^.{16}$/));
  });

  it('is refused when forged: another byte in the body', async () => {
    expect(
      await read({
        ...delivered,
        body: body
          .replace(/\d(?=\D*$)/, '9')
          .replace('"u"', '"v"')
          .replace('"t"', '"s"'),
      }),
    ).toEqual(refused);
  });

  it('is refused when forged: another signature, a part of one, or none', async () => {
    const other = signed.replace(/[a-z0-9]/i, (char) => (char === '0' ? '1' : '0'));
    for (const text of [other, signed.slice(0, -4), signed.slice(0, 8), '', '====', 'AQ==']) {
      expect(await withSignature(text), text).toEqual(refused);
    }
  });

  it('is refused when truncated', async () => {
    expect(await read({ ...delivered, body: body.slice(0, -2) })).toEqual(refused);
  });
});

it.each(genuine.filter(([, { ageless }]) => !ageless))(
  'a stale notification of %s is refused',
  async (_, delivered) => {
    expect(await read({ ...delivered, now: delivered.now + 9 * 86_400_000 })).toEqual({ kind: 'refuse' });
  },
);

describe('handshakes', () => {
  it('Google asks with the secret and without', async () => {
    const google = createGoogleHealth({ ...app, hookSecret: 'Bearer s' }, http);
    const ask = (authorization: string) =>
      read({ provider: google, body: '{"type":"verification"}', headers: { authorization }, now: 0, signature: '' });
    expect([await ask('Bearer s'), await ask('Bearer t')]).toMatchObject([{ status: 201 }, { status: 401 }]);
  });

  it('Polar pings unsigned', async () => {
    const polar = createPolar(app, http);
    const ping = { provider: polar, body: '{"event":"PING","timestamp":"2026-11-28T06:40:00Z"}', headers: {}, now: 0 };
    expect(await read({ ...ping, signature: '' })).toEqual({ kind: 'answer', status: 200, body: null });
  });

  it('Oura challenges whoever knows our word', async () => {
    const oura = createOura(app, http);
    const ask = (word: string) =>
      oura.readHook({
        method: 'GET',
        headers: new Headers(),
        query: new URLSearchParams({ verification_token: word, challenge: 'c' }),
        body: new Uint8Array(0),
        now: 0,
      });
    expect(await ask('124e6a5b9f1c8573fc3559f8fe0a11c7')).toEqual({
      kind: 'answer',
      status: 200,
      body: { challenge: 'c' },
    });
    expect(await ask('another word')).toEqual({ kind: 'refuse' });
  });
});

it('signs requests to Withings as its documentation does', async () => {
  const sign = (action: string, last: string) => signWithings(app.clientSecret, action, app.clientId, last);
  expect(await sign('getnonce', '1700000000')).toBe('0df7af3486fcb107d3e91c41875232b8a944ec204371f439ed599fd0f956a8b6');
  expect(await sign('requesttoken', 'test-nonce')).toBe(
    '066f54a7bf79514198115a3b8bec726e05fccc5fd8c829b42115ee33020280a7',
  );
});
