import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { ok } from '@unslouch/shared/lib/result.ts';
import { browser } from 'wxt/browser';
import { describeDevice } from '../adapters/browser/describe-device.ts';
import { giveBackPermissions } from '../adapters/browser/give-back-permissions.ts';
import { deleteLog } from '../adapters/dexie/delete-log.ts';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { createHttpRelayDoor } from '../adapters/http/http-relay-door.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createConsoleReporter } from '../adapters/system/console-reporter.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import { wait } from '../adapters/system/wait.ts';
import { createAccount } from '../app/create-account.ts';
import { deleteEverything } from '../app/delete-everything.ts';
import { enterNamed, type NamingPorts } from '../app/enter-named.ts';
import { eraseAccount } from '../app/erase-account.ts';
import { joinAccount } from '../app/join-account.ts';
import { leaveAccount } from '../app/leave-account.ts';
import type { MembershipPorts } from '../app/membership-ports.ts';
import { nameDevice } from '../app/name-device.ts';
import { askToJoin } from '../app/pairing/ask-to-join.ts';
import { offerPairing } from '../app/pairing/offer-pairing.ts';
import { phoneContacts } from '../app/phone-contacts.ts';
import { addPhoneSource, removePhoneSource, renewPhoneSource, testPhoneSource } from '../app/phone-sources.ts';
import { connectProvider, disconnectProvider, loadConnections } from '../app/provider-connections.ts';
import { draftWords, renewWords } from '../app/renew-words.ts';
import { revokeDevice } from '../app/revoke-device.ts';
import type { AccountActions } from '../features/account-actions.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** What the devices page may do. It runs in the page, so that the background needn't carry the word list. */
export function openAccount(): AccountActions {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  const ports: MembershipPorts = {
    ...createAccountPorts(stores.sync, secondCopy),
    doorAt: (origin) => createHttpRelayDoor(origin),
    wait,
  };
  const phones = { account: ports, entries: stores.entries };

  const naming: NamingPorts = {
    loadDevice: () => stores.sync.loadDevice(),
    name: async (device) => nameDevice(stores.entries, device, await describeDevice()),
    report: createConsoleReporter().report,
  };

  return {
    consent: ports.consent,
    create: (relay, invite) => enterNamed(naming, () => createAccount(ports, relay, invite)),
    join: (relay, words) => enterNamed(naming, () => joinAccount(ports, relay, words)),
    offer: () => offerPairing(ports),
    async ask(relay, code) {
      const asked = await askToJoin(ports, relay, code);
      return asked.ok ? ok({ ...asked.value, enter: () => enterNamed(naming, () => asked.value.enter()) }) : asked;
    },
    keptWords: () => ports.keys.loadWords(),
    keepWords: (words) => ports.keys.saveWords(words),
    draftWords: async () => draftWords(ports.crypto),
    renewWords: (old, fresh) => renewWords(ports, old, fresh),
    erase: () => eraseAccount(ports),
    name: (device, label) => nameDevice(stores.entries, device, label),
    leave: () => leaveAccount(ports),
    revoke: (device) => revokeDevice(ports, device as DeviceId),
    addPhone: (app) => addPhoneSource(phones, app, createSystemZone().current()),
    renewPhone: (source) => renewPhoneSource(phones, source),
    removePhone: ({ id }) => removePhoneSource(phones, id),
    testPhone: (source) => testPhoneSource(phones, source, systemClock.now()),
    phoneContacts: () => phoneContacts(ports),
    async deleteLog() {
      stores.close();
      await deleteLog();
    },
    deleteEverything: () =>
      deleteEverything({ ...ports, clearLog: (device) => stores.clear(device), giveBack: giveBackPermissions }),
    connections: () => loadConnections(ports),
    connectProvider: (provider) => connectProvider(ports, provider, Intl.DateTimeFormat().resolvedOptions().timeZone),
    disconnectProvider: (provider) => disconnectProvider(ports, provider),
  };
}
