import { browser } from 'wxt/browser';
import { HEALTH } from './browser-data-consent.ts';

/** All that was asked for after the install. */
export async function giveBackPermissions(): Promise<void> {
  const { optional_host_permissions: origins = [] } = browser.runtime.getManifest();
  await browser.permissions.remove({ origins, ...(import.meta.env.FIREFOX && HEALTH) });
}
