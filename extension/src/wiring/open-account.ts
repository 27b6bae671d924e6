import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { browser } from 'wxt/browser';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { createAccount } from '../app/create-account.ts';
import { createSource } from '../app/create-source.ts';
import { joinAccount } from '../app/join-account.ts';
import { leaveAccount } from '../app/leave-account.ts';
import { revokeDevice } from '../app/revoke-device.ts';
import type { AccountActions } from '../features/account-actions.ts';
import { createAccountPorts } from './create-account-ports.ts';

/** What the devices page may do. It runs in the page, so that the background needn't carry the word list. */
export function openAccount(): AccountActions {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  const ports = createAccountPorts(stores.sync, secondCopy);
  return {
    create: (relay) => createAccount(ports, relay),
    join: (relay, words) => joinAccount(ports, relay, words),
    leave: () => leaveAccount(ports),
    revoke: (device) => revokeDevice(ports, device as DeviceId),
    createSource: () => createSource(ports),
  };
}
