import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { browser } from 'wxt/browser';
import { describeDevice } from '../adapters/browser/describe-device.ts';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { createConsoleReporter } from '../adapters/system/console-reporter.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import { createAccount } from '../app/create-account.ts';
import { joinAccount } from '../app/join-account.ts';
import { lastPushes } from '../app/last-pushes.ts';
import { leaveAccount } from '../app/leave-account.ts';
import { nameDevice } from '../app/name-device.ts';
import { addPhoneSource, removePhoneSource, renewPhoneSource, testPhoneSource } from '../app/phone-sources.ts';
import { revokeDevice } from '../app/revoke-device.ts';
import type { AccountActions } from '../features/account-actions.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** What the devices page may do. It runs in the page, so that the background needn't carry the word list. */
export function openAccount(): AccountActions {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  const ports = createAccountPorts(stores.sync, secondCopy);
  const phones = { account: ports, entries: stores.entries };

  /** So that the other devices list this one by a name. No reason to lose the answer: it may be the only sight of the words. */
  async function introduced<T extends { readonly ok: boolean }>(entering: Promise<T>): Promise<T> {
    const entered = await entering;
    const name = async () => nameDevice(stores.entries, await stores.sync.loadDevice(), await describeDevice());
    if (entered.ok) await name().catch(createConsoleReporter().report);
    return entered;
  }

  return {
    create: (relay) => introduced(createAccount(ports, relay)),
    join: (relay, words) => introduced(joinAccount(ports, relay, words)),
    name: (device, label) => nameDevice(stores.entries, device, label),
    leave: () => leaveAccount(ports),
    revoke: (device) => revokeDevice(ports, device as DeviceId),
    addPhone: (app) => addPhoneSource(phones, app, createSystemZone().current()),
    renewPhone: (source) => renewPhoneSource(phones, source),
    removePhone: ({ id }) => removePhoneSource(phones, id),
    testPhone: (source) => testPhoneSource(phones, source, systemClock.now()),
    lastPushes: () => lastPushes(ports),
  };
}
