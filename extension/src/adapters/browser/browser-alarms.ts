import type { Clock } from '@unslouch/shared/ports/clock.ts';
import { browser } from 'wxt/browser';
import type { Alarms } from '../../ports/alarms.ts';

/** One alarm only. Its name is stored by the browser, so it never changes. */
export const WAKE_UP = 'wake-up';

/** Chrome rings no sooner than this after the last time; a background lives as long, so a timer serves below it. */
const SOONEST_ALARM_MS = 30_000;

/** A background that dies in the look that the alarm woke it for can't set the next one: the browser rings again by itself. */
const AGAIN_MINUTES = 1;

/** `onRing` is called for a time too near for an alarm, while this background lives. */
export function createBrowserAlarms(clock: Clock, onRing: () => void): Alarms {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async next() {
      return (await browser.alarms.get(WAKE_UP))?.scheduledTime ?? null;
    },
    async set(at) {
      clearTimeout(timer);
      const wait = at - clock.now();
      if (wait < SOONEST_ALARM_MS) timer = setTimeout(onRing, Math.max(0, wait));
      await browser.alarms.create(WAKE_UP, { when: at, periodInMinutes: AGAIN_MINUTES });
    },
    async clear() {
      clearTimeout(timer);
      await browser.alarms.clear(WAKE_UP);
    },
  };
}
