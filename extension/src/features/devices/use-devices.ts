import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import { useApp } from '../app-context.tsx';
import { saveFile } from '../save-file.ts';
import { useLive } from '../use-live.ts';
import type { DevicesActions } from './DevicesView.tsx';
import { deviceDataOf } from './device-data-of.ts';
import { deviceLabelOf } from './device-label-of.ts';
import type { DevicesBusy, DevicesData } from './devices-model.ts';
import { quarantineText } from './quarantine-text.ts';
import { loadRelayAddress, saveRelayAddress } from './relay-address.ts';
import { useNow } from './use-now.ts';
import { usePairing } from './use-pairing.ts';
import { useWords } from './use-words.ts';

const knownDevices = (queries: LiveQueries) => queries.devices();
const keptAside = (queries: LiveQueries) => queries.quarantine();
const replacedSettings = (queries: LiveQueries) => queries.replaced();
const syncStatus = (queries: LiveQueries) => queries.syncStatus();

/** The data of the devices page and what its buttons do. */
export function useDevices(): { readonly data: DevicesData | null; readonly actions: DevicesActions } {
  const app = useApp();
  const { t } = useI18n();
  const sync = useLive(syncStatus);
  const devices = useLive(knownDevices);
  const quarantine = useLive(keptAside);
  const replaced = useLive(replacedSettings);
  const [relay, setRelay] = useState(() => loadRelayAddress(localStorage));
  const [busy, setBusy] = useState<DevicesBusy | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [erased, setErased] = useState(false);
  const pairing = usePairing(relay);
  const { words, setNew, actions: wordsActions } = useWords();
  const now = useNow(app.now, pairing.offer.kind === 'code');

  /** One thing at a time; what went wrong is told until the next try. */
  async function run(what: DevicesBusy, task: () => Promise<Problem | null>): Promise<void> {
    setBusy(what);
    setErased(false);
    setFailure(await task().catch(() => problem('unexpected', 'passing')));
    setBusy(null);
    await app.send({ kind: 'sync-now' });
  }

  const actions: DevicesActions = {
    ...wordsActions,
    ...pairing.actions,
    onCreateAccount: () =>
      void run('creating', async () => {
        const created = await (await app.account()).create(relay);
        if (!created.ok) return created.problem;
        setNew(created.value.words);
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
    onRename(id, name) {
      const device = devices?.find((known) => known.id === id);
      if (device === undefined) return;
      const label = { ...deviceLabelOf(device.label), name };
      void app
        .account()
        .then((account) => account.name(device.id, label))
        .then(() => app.send({ kind: 'sync-now' }));
    },
    onExportQuarantine() {
      saveFile('unslouch-kept-aside.json', 'application/json', quarantineText(quarantine ?? []));
    },
    onPutBack(name) {
      const former = replaced?.find((setting) => setting.name === name);
      if (former) void app.send({ kind: 'save-settings', changes: { [name]: former.value } });
    },
    onRevoke: (device) =>
      void run('revoking', async () => {
        const revoked = await (await app.account()).revoke(device);
        return revoked.ok ? null : revoked.problem;
      }),
    onErase: () =>
      void run('erasing', async () => {
        const done = await (await app.account()).erase();
        setErased(done.ok);
        return done.ok ? null : done.problem;
      }),
  };

  if (sync === undefined || devices === undefined || quarantine === undefined || replaced === undefined)
    return { data: null, actions };
  const shown = deviceDataOf(devices, sync, t('devices.unnamed'));
  const names = new Map(shown.map(({ id, name }) => [id, name]));
  const problems = [failure, sync.problem].filter((one) => one !== null);
  const locked = sync.problem?.code === 'keys-lost';
  return {
    actions,
    data: {
      now,
      account: sync.account === null ? { kind: 'none' } : { kind: 'open', syncOn: true, locked, words, devices: shown },
      relayAddress: sync.relay ?? relay,
      lastHeardAt: sync.lastSyncedAt,
      waiting: sync.waiting,
      busy,
      replaced,
      offer: pairing.offer,
      ask: pairing.ask,
      erased: erased && sync.account === null,
      problems,
      quarantine: quarantine.map(({ id, at, problem: why, device }) => ({
        id,
        at,
        problem: why,
        device: device === null ? '' : (names.get(device) ?? ''),
      })),
    },
  };
}
