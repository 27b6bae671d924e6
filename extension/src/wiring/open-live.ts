import { browser } from 'wxt/browser';
import { sendCommand } from '../adapters/browser/send-command.ts';
import { openLocalStores } from '../adapters/dexie/local-stores.ts';
import { createWebLiveSocket } from '../adapters/http/web-live-socket.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { randomBytes } from '../adapters/system/random-bytes.ts';
import { createSecondCopy } from '../adapters/system/second-copy.ts';
import { waitOrOnline } from '../adapters/system/wait-or-online.ts';
import { stayInSync } from '../app/sync/stay-in-sync.ts';
import { createAccountPorts } from './create-account-ports.ts';

/**
 * The page's own line to the relay. It runs in the page rather than in the background: it ends with the page by itself, and
 * an open socket would keep a background from ever resting.
 */
export function openLive(): () => () => void {
  const secondCopy = createSecondCopy(browser.storage.local);
  const stores = openLocalStores({ clock: systemClock, secondCopy, randomBytes });
  const ports = {
    ...createAccountPorts(stores.sync, secondCopy),
    socket: createWebLiveSocket(),
    wait: waitOrOnline,
  };
  return () =>
    stayInSync(ports, {
      // What came may be a setting, or a break on another device.
      onSynced: () => void sendCommand({ kind: 'check-nudge' }),
      onFailure: reportError,
    });
}
