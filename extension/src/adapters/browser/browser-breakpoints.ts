import { browser } from 'wxt/browser';
import type { Breakpoint, Breakpoints } from '../../ports/breakpoints.ts';

type TabChange = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>[1];

/** The listeners are made once: a browser removes only the very function that it was given. */
export function createBrowserBreakpoints(onBreakpoint: (kind: Breakpoint) => void): Breakpoints {
  const onTab = () => onBreakpoint('tab');
  const onWindow = () => onBreakpoint('window');
  const onUpdate = (_tab: number, change: TabChange) => {
    if (change.audible === false) onBreakpoint('audioEnd');
  };
  return {
    listen() {
      browser.tabs.onActivated.addListener(onTab);
      browser.windows.onFocusChanged.addListener(onWindow);
      browser.tabs.onUpdated.addListener(onUpdate);
    },
    stop() {
      browser.tabs.onActivated.removeListener(onTab);
      browser.windows.onFocusChanged.removeListener(onWindow);
      browser.tabs.onUpdated.removeListener(onUpdate);
    },
  };
}
