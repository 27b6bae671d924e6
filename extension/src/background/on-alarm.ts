import { browser } from 'wxt/browser';
import { WAKE_UP } from '../adapters/browser/browser-alarms.ts';

/** Only a hint: the handler compares the stored due time with the clock, however late this rings or how often. */
export function onAlarm(handle: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === WAKE_UP) handle();
  });
}
