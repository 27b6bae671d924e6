import { afterAll, expect, it, vi } from 'vitest';
import { deliver, tell } from '../emulators/emulated.ts';
import { startOura } from '../emulators/oura/oura-emulator.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { connectionOf, consentAt, showsAll, watch } from './connect.test-kit.ts';
import { createDevice } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

/** A quick run is content with fewer; the full one sends as many as anybody ever will. */
const CALLERS = process.env['CLOUDS'] === 'all' ? 1_000 : 100;

const [withings, oura] = await Promise.all([startWithings({ days: 12 }), startOura({ days: 12 })]);
afterAll(() => Promise.all([withings.close(), oura.close()]));
const relay = useRelay({
  CONNECTION_SECRET: 'a secret for tokens',
  BACKFILL_DAYS: '12',
  ...withings.settings,
  ...oura.settings,
});
vi.setConfig({ testTimeout: 120_000 });

it('notifications that come all at once to one account cost one refresh, and none of their days is lost', async () => {
  const { wearer, grants } = withings;
  const laptop = createDevice('laptop', relay.origin);
  await laptop.createAccount();
  const page = watch(laptop);
  await consentAt(laptop, 'withings');
  await page.until((device) => showsAll(device, withings));

  await relay.expireAccess(await laptop.account());
  const worn = wearer.days();
  for (const { day } of worn) wearer.walk(100, day);
  const { body, ...rest } = await withings.notification({ kind: 'walked' });
  const answers = Array.from({ length: CALLERS }, (_, nth) => {
    const told = new URLSearchParams(body);
    told.set('date', worn[nth % worn.length]?.day ?? '');
    return deliver({ ...rest, body: told.toString() });
  });
  expect(new Set(await Promise.all(answers))).toEqual(new Set([204]));
  await page.until((device) => showsAll(device, withings));
  page.close();

  expect(await connectionOf(laptop, 'withings')).toMatchObject({ state: 'active', problem: null });
  expect([grants.refreshes(), grants.reuses(), withings.mostAtOnce('/v2/oauth2')]).toEqual([1, 0, 1]);
  expect(withings.refused()).toBe(0);
});

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
