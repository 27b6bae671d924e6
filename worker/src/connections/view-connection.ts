import { type ConnectionView, PROVIDER_IDS, type ProviderId } from '@unslouch/shared/protocol/connections.ts';
import type { Connection, Stage } from './connection.ts';

const STATES: Readonly<Record<Stage, ConnectionView['state']>> = {
  exchange: 'connecting',
  introduce: 'connecting',
  active: 'active',
  'needs-consent': 'needs-consent',
  leaving: 'off',
};

/** Every provider we know, as a person may see it: nothing of tokens, users or windows. */
export function viewConnections(
  connections: readonly Connection[],
  isOffered: (id: ProviderId) => boolean,
): readonly ConnectionView[] {
  return PROVIDER_IDS.map((provider) => {
    const connection = connections.find((one) => one.provider === provider);
    const offered = isOffered(provider);
    if (connection === undefined || connection.stage === 'leaving' || !offered) {
      return { ...NOTHING, provider, state: offered ? 'off' : 'not-offered' };
    }
    const { stage, lastFetchedAt, lastDataAt, backfill, problem, retryAt } = connection;
    return {
      provider,
      state: STATES[stage],
      lastFetchedAt,
      lastDataAt,
      backfill: backfill && { done: backfill.all - (backfill.next - backfill.oldest), all: backfill.all },
      problem,
      retryAt,
    };
  });
}

const NOTHING = { lastFetchedAt: null, lastDataAt: null, backfill: null, problem: null, retryAt: null };
