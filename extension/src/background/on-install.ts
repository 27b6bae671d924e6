import { browser } from 'wxt/browser';

interface InstallHandlers {
  /** First install and every update: both clear the alarms. */
  readonly changed: () => void;
  readonly first: () => void;
}

export function onInstall({ changed, first }: InstallHandlers): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    changed();
    if (reason === 'install') first();
  });
}
