import { browser } from 'wxt/browser';

export function onBrowserStart(handle: () => void): void {
  browser.runtime.onStartup.addListener(handle);
}
