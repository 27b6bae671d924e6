import type { EpochMs } from '@unslouch/shared/domain/time/instant.ts';
import type { ProviderId } from '@unslouch/shared/protocol/connections.ts';
import { dueAt } from '../connections/decide-next.ts';
import type { Provider } from '../providers/provider.ts';
import type { Store } from './store/store.ts';

/** An object has one alarm, for the sweep and for every connection: the earliest of them. Null: nothing is planned. */
export function nextAlarm(store: Store, providerOf: (id: ProviderId) => Provider | null, now: EpochMs): EpochMs | null {
  const due = store.connections().flatMap((connection) => {
    const provider = providerOf(connection.provider);
    const at = provider === null ? null : dueAt(connection, provider.backfill.chunkDays, now);
    return at === null ? [] : [at];
  });
  const sweep = store.sweepDue();
  const all = sweep === null ? due : [...due, sweep];
  return all.length === 0 ? null : Math.min(...all);
}
