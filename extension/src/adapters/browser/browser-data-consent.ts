import { browser } from 'wxt/browser';
import type { DataConsent } from '../../ports/data-consent.ts';

/** Firefox's own question, which the manifest declares as optional; the browser's types don't know it yet. */
export const HEALTH = { data_collection: ['healthInfo'] } as object;

export function createBrowserDataConsent(): DataConsent {
  const yes = async () => true;
  if (!import.meta.env.FIREFOX) return { given: yes, ask: yes };
  return {
    given: () => browser.permissions.contains(HEALTH),
    ask: () => browser.permissions.request(HEALTH).catch(() => false),
  };
}
