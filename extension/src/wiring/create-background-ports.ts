import { browser } from 'wxt/browser';
import { createBrowserAlarms } from '../adapters/browser/browser-alarms.ts';
import { createBrowserNotices } from '../adapters/browser/browser-notices.ts';
import { createBrowserPresenceSource } from '../adapters/browser/browser-presence-source.ts';
import { createBrowserScreenSource } from '../adapters/browser/browser-screen-source.ts';
import { createBrowserSurfaces } from '../adapters/browser/browser-surfaces.ts';
import { createBrowserToolbar } from '../adapters/browser/browser-toolbar.ts';
import { openStores } from '../adapters/dexie/stores.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { createSystemZone } from '../adapters/system/system-zone.ts';
import { wait } from '../adapters/system/wait.ts';
import { createWebLock } from '../adapters/system/web-lock.ts';
import type { BackgroundPorts } from '../app/background-ports.ts';
import { claimNudge } from '../app/claim-nudge.ts';
import { noticesAsChosen } from '../app/notices-as-chosen.ts';
import type { NudgePorts } from '../app/nudge-ports.ts';
import type { Breakpoints } from '../ports/breakpoints.ts';
import { createAccountPorts } from './create-account-ports.ts';
import { createWording } from './create-wording.ts';

/**
 * The real world of the background: one database connection and one alarm for its whole life. `onStored` is called after each
 * step of the log, ahead of what the step's caller does next.
 */
export function createBackgroundPorts(
  breakpoints: Breakpoints,
  onRing: () => void,
  onStored: () => void,
): BackgroundPorts {
  const clock = systemClock;
  const zone = createSystemZone();
  const secondCopy = createSecondCopy(browser.storage.local);
  const { stores } = openStores({ clock, secondCopy, randomBytes });
  const account = createAccountPorts(stores.sync, secondCopy);
  const nudge: NudgePorts = {
    clock,
    zone,
    lock: createWebLock(navigator.locks),
    store: { ...stores.entries, transact: (decide) => stores.entries.transact(decide).finally(onStored) },
    settings: stores.settings,
    alarms: createBrowserAlarms(clock, onRing),
    presence: createBrowserPresenceSource(),
    screen: createBrowserScreenSource(),
    breakpoints,
    notices: noticesAsChosen(createBrowserNotices(), stores.settings),
    toolbar: createBrowserToolbar(),
    surfaces: createBrowserSurfaces(),
    wording: createWording(zone, clock, stores.settings),
    peers: { claim: (slot) => claimNudge(account, slot, wait) },
  };
  return { nudge, account };
}
