import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { LiveQueries } from '../../ports/live-queries.ts';
import type { AccountActions } from '../account-actions.ts';
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
  const [invite, setInvite] = useState<DevicesData['invite']>('unasked');
  const [account, setAccount] = useState<AccountActions | null>(null);
  useEffect(() => void app.account().then(setAccount), [app]);
  const [busy, setBusy] = useState<DevicesBusy | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [erased, setErased] = useState(false);
  const pairing = usePairing(relay, account);
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

  /** Asks in the click itself whether data may leave this browser; only after a yes the task. */
  function runAllowed(what: DevicesBusy, task: (account: AccountActions) => Promise<Problem | null>): void {
    if (account === null) return;
    const allowed = account.consent.ask();
    void run(what, async () => ((await allowed) ? task(account) : problem('consent-missing', 'permanent')));
  }

  const actions: DevicesActions = {
    ...wordsActions,
    ...pairing.actions,
    onCreateAccount: (typed) =>
      runAllowed('creating', async ({ create }) => {
        const created = await create(relay, typed);
        const wantsInvite = !created.ok && created.problem.code === 'invite-wrong';
        setInvite(wantsInvite ? (typed === null ? 'asked' : 'wrong') : 'unasked');
        if (created.ok) setNew(created.value.words);
        return created.ok || wantsInvite ? null : created.problem;
      }),
    onJoin: (typed) =>
      runAllowed('joining', async ({ join }) => {
        const joined = await join(relay, typed);
        return joined.ok ? null : joined.problem;
      }),
    onAllow: () => runAllowed('allowing', async () => null),
    onSync: (on) => {
      if (!on) void app.account().then((account) => account.leave());
    },
    onRelayAddress(typed) {
      const saved = saveRelayAddress(localStorage, typed);
      if (saved !== null) setRelay(saved);
      setInvite('unasked');
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

  // Without the account's actions a click could not ask in time.
  if (
    account === null ||
    sync === undefined ||
    devices === undefined ||
    quarantine === undefined ||
    replaced === undefined
  )
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
      invite,
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
