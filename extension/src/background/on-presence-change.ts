import { browser } from 'wxt/browser';

/** Firefox wakes its event page every 30 s of idling to repeat `idle`: the handler must be cheap and change nothing then. */
export function onPresenceChange(handle: () => void): void {
  browser.idle?.onStateChanged.addListener(() => handle());
}
