import { browser } from 'wxt/browser';
import type { Alarms } from '../../ports/alarms.ts';

/** One alarm only. Its name is stored by the browser, so it never changes. */
export const WAKE_UP = 'wake-up';

export function createBrowserAlarms(): Alarms {
  return {
    async next() {
      return (await browser.alarms.get(WAKE_UP))?.scheduledTime ?? null;
    },
    async set(at) {
      await browser.alarms.create(WAKE_UP, { when: at });
    },
    async clear() {
      await browser.alarms.clear(WAKE_UP);
    },
  };
}
