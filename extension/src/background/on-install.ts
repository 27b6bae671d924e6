import { browser } from 'wxt/browser';

/** First install and every update: both clear the alarms. */
export function onInstall(handle: () => void): void {
  browser.runtime.onInstalled.addListener(() => handle());
}
