import { afterAll, expect, it, vi } from 'vitest';
import { type Delivery, deliver, type Emulated, tell } from '../emulators/emulated.ts';
import { startGoogleHealth } from '../emulators/google-health/google-emulator.ts';
import { startOura } from '../emulators/oura/oura-emulator.ts';
import { startPolar } from '../emulators/polar/polar-emulator.ts';
import { startWhoop } from '../emulators/whoop/whoop-emulator.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { connectionOf, consentAt, showsAll, watch } from './connect.test-kit.ts';
import { createDevice } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

/** A quick run is content with fewer; the full one sends as many as anybody ever will, once, and tries every provider. */
const isFull = process.env['CLOUDS'] === 'all';
const callersOf = ({ id }: Emulated) => (isFull && id === 'withings' ? 1_000 : 100);

const DAYS = { days: 12 };
const [withings, oura] = await Promise.all([startWithings(DAYS), startOura(DAYS)]);
const others = await Promise.all(
  (isFull ? [startPolar, startWhoop, startGoogleHealth] : []).map((start) => start(DAYS)),
);
const providers: readonly Emulated[] = [withings, oura, ...others];
afterAll(async () => {
  for (const provider of providers) await provider.close();
});
const relay = useRelay({
  CONNECTION_SECRET: 'a secret for tokens',
  BACKFILL_DAYS: '12',
  ...Object.assign({}, ...providers.map(({ settings }) => settings)),
});
vi.setConfig({ testTimeout: 120_000 });

/** Polar's tokens live for ever. */
const TOKEN_PATHS: Readonly<Record<string, string>> = {
  withings: '/v2/oauth2',
  oura: '/oauth/v2/ext/oauth-token',
  whoop: '/oauth/oauth2/token',
  'google-health': '/token',
};

it.each(isFull ? providers : [withings])(
  'notifications of $name that come all at once to one account cost one refresh, and none of their days is lost',
  async (provider) => {
    const { id, wearer, grants } = provider;
    provider.hookAt(`${relay.origin}/v1/hooks/${id}`);
    const laptop = createDevice(`laptop of ${id}`, relay.origin);
    await laptop.createAccount();
    const page = watch(laptop);
    await consentAt(laptop, id);
    await page.until((device) => showsAll(device, provider));

    const path = TOKEN_PATHS[id];
    if (path !== undefined) await relay.expireAccess(await laptop.account());
    // Of one week: WHOOP names no day.
    const news = wearer
      .nights()
      .slice(-6)
      .map(({ id: night }) => ({ kind: 'scored', night: wearer.rescore(night) }) as const);
    const told = await Promise.all(news.map((one) => provider.notification(one)));
    // From the provider's own address: what one address may ask is limited too.
    const from = { 'cf-connecting-ip': `203.0.113.${providers.indexOf(provider)}` };
    const answers = Array.from({ length: callersOf(provider) }, (_, nth) => {
      const { headers, ...rest } = told[nth % told.length] as Delivery;
      return deliver({ ...rest, headers: { ...headers, ...from } });
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set([204]));
    await page.until((device) => showsAll(device, provider));
    page.close();

    expect(await connectionOf(laptop, id)).toMatchObject({ state: 'active', problem: null });
    expect(grants.refreshes()).toBe(path === undefined ? 0 : 1);
    expect(provider.mostAtOnce(path ?? '')).toBe(path === undefined ? 0 : 1);
    expect([grants.reuses(), provider.refused()]).toEqual([0, 0]);
  },
);

it('a provider that answers nothing holds up no other one', async () => {
  const laptop = createDevice('desk', relay.origin);
  await laptop.createAccount();
  const page = watch(laptop);
  for (const provider of [withings, oura]) {
    await consentAt(laptop, provider.id);
    await page.until(async (device) => (await connectionOf(device, provider.id)).backfill === null);
  }

  withings.be('silent');
  withings.wearer.walk(100);
  expect(await tell(withings, { kind: 'walked' })).toBe(204);
  await vi.waitUntil(() => withings.unanswered() > 0);
  const { steps } = oura.wearer.walk(20_000);
  expect(await tell(oura, { kind: 'walked' })).toBe(204);
  await page.until(async ({ facts }) =>
    (await facts(oura.wearer.today())).some(({ type, value }) => type === 'stepInterval' && value.stepCount === steps),
  );
  page.close();
  expect(withings.unanswered()).toBe(1);
});
