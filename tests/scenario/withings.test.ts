import { afterAll, describe, expect, it, vi } from 'vitest';
import { startWithings } from '../emulators/withings/withings-emulator.ts';
import { connectionOf, consentAt, disconnect, shownOn, until } from './connect.test-kit.ts';
import { createPair } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const withings = await startWithings({ days: 14 });
afterAll(() => withings.close());

const relay = useRelay({
  CONNECTION_SECRET: 'a secret for tokens',
  BACKFILL_DAYS: '14',
  WITHINGS_CLIENT_ID: withings.app.clientId,
  WITHINGS_CLIENT_SECRET: withings.app.clientSecret,
  WITHINGS_BASE: withings.url,
});

vi.setConfig({ testTimeout: 90_000 });

describe('a watch at Withings', () => {
  it('is connected, brings the past, follows what changes, and is forgotten', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const { wearer } = withings;
    const all = () => Promise.all([laptop, desk].map((device) => shownOn(device, wearer)));
    const arrived = async () => {
      for (const device of [laptop, desk, laptop]) expect(await device.sync()).toBe('synced');
      const [here, there] = await all();
      expect(there).toEqual(here);
      return here;
    };
    expect(await connectionOf(laptop, 'withings')).toMatchObject({ state: 'off' });
    expect((await consentAt(laptop, 'withings', 'no')).status).toBe(400);
    const page = await consentAt(laptop, 'withings');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Connected')]);
    await until(desk, 'withings', (view) => view.state === 'active' && view.backfill === null);
    const steps = Object.fromEntries(wearer.days().map(({ day, steps: count }) => [day, count]));
    expect(await arrived()).toEqual({ steps, awake: wearer.nights().map((night) => night.awake) });

    wearer.walk(512);
    const night = wearer.rescore(wearer.lastNight().id);
    expect([await withings.push('steps'), await withings.push(night)]).toEqual([204, 204]);
    await vi.waitFor(async () => {
      expect(await arrived()).toEqual({
        steps: { ...steps, [wearer.today()]: (steps[wearer.today()] ?? 0) + 512 },
        awake: wearer.nights().map(({ awake }) => awake),
      });
    }, 10_000);

    const [first] = wearer
      .nights()
      .filter(({ id }) => id !== night.id)
      .slice(-1);
    if (first === undefined) throw new Error('one night is not enough');
    wearer.removeNight(first.id);
    expect(await withings.push(first)).toBe(204);
    await vi.waitFor(
      async () => expect((await arrived())?.awake).toEqual(wearer.nights().map(({ awake }) => awake)),
      10_000,
    );

    const callback = withings.callbacks().get('16') ?? '';
    await disconnect(laptop, 'withings');
    expect(await connectionOf(laptop, 'withings')).toMatchObject({ state: 'off', lastFetchedAt: null });
    expect(withings.grants.count()).toBe(0);
    expect(await relay.rows(await laptop.account(), 'connection')).toEqual([]);
    expect(await withings.push('steps', callback)).toBe(404);
    expect(withings.refused()).toBe(0);
  });
});
