import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useState } from 'react';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { SyncStatus } from '../../ports/sync-status.ts';
import { useApp } from '../app-context.tsx';
import { useLive } from '../use-live.ts';
import type { DevicesActions } from './DevicesView.tsx';
import { devicesData } from './device-data.ts';
import type { DevicesBusy, DevicesData, WordsState } from './devices-model.ts';
import { loadRelayAddress, saveRelayAddress } from './relay-address.ts';

const syncStatus = (queries: LiveQueries) => queries.syncStatus();
const knownDevices = (queries: LiveQueries) => queries.devices();

/** The data of the devices page and what its buttons do. */
export function useDevices(): { readonly data: DevicesData | null; readonly actions: DevicesActions } {
  const app = useApp();
  const sync = useLive(syncStatus);
  const known = useLive(knownDevices);
  const [relay, setRelay] = useState(() => loadRelayAddress(localStorage));
  const [busy, setBusy] = useState<DevicesBusy | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [words, setWords] = useState<WordsState>({ kind: 'gone' });

  /** One thing at a time; what went wrong is told until the next try. */
  async function run(what: DevicesBusy, task: () => Promise<Problem | null>): Promise<void> {
    setBusy(what);
    setFailure(await task().catch(() => problem('unexpected', 'passing')));
    setBusy(null);
    await app.send({ kind: 'sync-now' });
  }

  const actions: DevicesActions = {
    onCreateAccount: () =>
      void run('creating', async () => {
        const created = await (await app.account()).create(relay);
        if (!created.ok) return created.problem;
        setWords({ kind: 'new', words: created.value.words.split(' ') });
        return null;
      }),
    onJoin: (typed) =>
      void run('joining', async () => {
        const joined = await (await app.account()).join(relay, typed);
        return joined.ok ? null : joined.problem;
      }),
    onSync: (on) => {
      if (!on) void app.account().then((account) => account.leave());
    },
    onRelayAddress(typed) {
      const saved = saveRelayAddress(localStorage, typed);
      if (saved !== null) setRelay(saved);
      setFailure(saved === null ? problem('relay-address', 'permanent') : null);
    },
    onShowWords: () => setWords((state) => (state.kind === 'hidden' ? { kind: 'gone' } : state)),
    onHideWords: () => setWords({ kind: 'gone' }),
    onRevoke: (device) =>
      void run('revoking', async () => {
        const revoked = await (await app.account()).revoke(device);
        return revoked.ok ? null : revoked.problem;
      }),
  };

  if (sync === undefined) return { data: null, actions };
  const problems = [failure, sync.problem].filter((one) => one !== null);
  return {
    actions,
    data: {
      now: app.now(),
      account:
        sync.account === null
          ? { kind: 'none' }
          : { kind: 'open', syncOn: true, words, devices: devicesData(known ?? [], thisDevice(sync)) },
      relayAddress: sync.relay ?? relay,
      lastHeardAt: sync.lastSyncedAt,
      waiting: sync.waiting,
      busy,
      problems,
    },
  };
}

function thisDevice({ device }: SyncStatus): { readonly id: string; readonly browser: string } {
  return { id: device, browser: import.meta.env.FIREFOX ? 'Firefox' : 'Chrome' };
}
