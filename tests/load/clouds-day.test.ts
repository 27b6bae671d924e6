import { expect, it } from 'vitest';
import { createProviderHttp } from '../../worker/src/providers/provider-http.ts';
import { createWithings } from '../../worker/src/providers/withings/withings.ts';
import { simulateCloudsDay } from './clouds-day.ts';

const settings = { clientId: 'c', clientSecret: 's', base: null, hookSecret: null, variant: null };
const withings = createWithings(settings, createProviderHttp({ fetch, now: Date.now }));

it('keeps two thousand people of one app within its limit, where asking at will would not', () => {
  const [ours, none] = (['ours', 'none'] as const).map((pacer) =>
    simulateCloudsDay(withings, { accounts: 2_000, seed: 7, pacer }),
  );
  const limit = withings.limits[0]?.requests ?? 0;
  expect(ours?.fullest[0]).toBeLessThanOrEqual(limit);
  expect(none?.fullest[0]).toBeGreaterThan(limit);
  expect(ours?.notifications).toBe(none?.notifications);
});
