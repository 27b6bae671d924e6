import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { PROVIDER_IDS } from '@unslouch/shared/protocol/connections.ts';
import { configuredProvider } from '../../worker/src/providers/configured.ts';
import { createProviderHttp } from '../../worker/src/providers/provider-http.ts';
import { simulateCloudsDay } from '../load/clouds-day.ts';
import type { Benchmark } from './benchmark.ts';

const ACCOUNTS = 10_000;
const SEED = 20_261_129;

export const clouds: Benchmark = {
  about: `A simulated day of ten thousand people with one provider each time, by the relay's own decisions: requests in the fullest
window of each of the provider's limits, beside the limit and beside the same people without the pacer; alarms in the fullest
minute; requests and rows written for each account; and how long a change waited at most.`,
  build: null,
  async measure() {
    const http = createProviderHttp({ fetch, now: Date.now });
    const figures = PROVIDER_IDS.map((id) => {
      const prefix = id.toUpperCase().replace('-', '_');
      const settings = { CONNECTION_SECRET: 's', [`${prefix}_CLIENT_ID`]: 'c', [`${prefix}_CLIENT_SECRET`]: 's' };
      const provider = configuredProvider(settings, id, http);
      if (provider === null) throw new Error(`${id} is not there.`);
      const [ours, none] = (['ours', 'none'] as const).map((pacer) =>
        simulateCloudsDay(provider, { accounts: ACCOUNTS, seed: SEED, pacer }),
      );
      return { id, limits: provider.limits, ours, none };
    });
    const rows = figures.flatMap(({ id, limits, ours, none }) =>
      limits.map(({ requests, per }, index) => [
        `${id}, ${per / minutes(1)} min`,
        String(requests),
        String(ours?.fullest[index]),
        String(none?.fullest[index]),
        ((ours?.requests ?? 0) / ACCOUNTS).toFixed(1),
        ((ours?.rowsWritten ?? 0) / ACCOUNTS).toFixed(1),
        String(ours?.fullestAlarmMinute),
        `${((ours?.longestWait ?? 0) / minutes(1)).toFixed(0)} min`,
      ]),
    );
    const columns = ['', 'limit', 'fullest', 'without pacer', 'requests', 'rows', 'alarms in a minute', 'longest wait'];
    return { figures, tables: [{ title: '10,000 people, one day', columns, rows }] };
  },
};
