import { afterAll, expect, it, vi } from 'vitest';
import { deliver } from '../emulators/emulated.ts';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { connectionOf, consentAt, showsAll, watch } from './connect.test-kit.ts';
import { createDevice } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

/** A quick run is content with fewer; the full one sends as many as anybody ever will. */
const CALLERS = process.env['CLOUDS'] === 'all' ? 1_000 : 100;

const withings = await startWithings({ days: 12 });
afterAll(() => withings.close());
const relay = useRelay({ CONNECTION_SECRET: 'a secret for tokens', BACKFILL_DAYS: '12', ...withings.settings });
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
