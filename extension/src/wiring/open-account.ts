import { browser } from 'wxt/browser';
import { describeDevice } from '../adapters/browser/describe-device.ts';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { createAccount } from '../app/create-account.ts';
import { createSource } from '../app/create-source.ts';
import { joinAccount } from '../app/join-account.ts';
import { leaveAccount } from '../app/leave-account.ts';
import { nameDevice } from '../app/name-device.ts';
import { revokeDevice } from '../app/revoke-device.ts';
import type { AccountActions } from '../features/account-actions.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** What the devices page may do. It runs in the page, so that the background needn't carry the word list. */
export function openAccount(): AccountActions {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  const ports = createAccountPorts(stores.sync, secondCopy);

  /** Whoever enters an account is new in it; the others shall know it by more than a number. */
  async function introduced<T extends { readonly ok: boolean }>(entering: Promise<T>): Promise<T> {
    const entered = await entering;
    if (entered.ok) await nameDevice(stores.entries, await stores.sync.loadDevice(), await describeDevice());
    return entered;
  }

  return {
    create: (relay) => introduced(createAccount(ports, relay)),
    join: (relay, words) => introduced(joinAccount(ports, relay, words)),
    name: (device, label) => nameDevice(stores.entries, device, label),
    leave: () => leaveAccount(ports),
    revoke: (device) => revokeDevice(ports, device),
    createSource: () => createSource(ports),
  };
}
