import { browser } from 'wxt/browser';
import type { ScreenSource } from '../../ports/screen-source.ts';

/** `onBreakpoint` must be the very function that the background registered at its start: only that one can be removed. */
export function createBrowserScreenSource(onBreakpoint: () => void): ScreenSource {
  return {
    async read() {
      const [fullscreen, audible, inCall] = await Promise.all([
        isFullscreen().catch(() => false),
        isAudible().catch(() => false),
        isInCall().catch(() => false),
      ]);
      return { fullscreen, audible, inCall };
    },
    watchBreakpoints(wanted) {
      if (wanted === 'listen') listenForBreakpoints(onBreakpoint);
      else stopListening(onBreakpoint);
    },
  };
}

/** Adding a listener that is there already changes nothing. */
export function listenForBreakpoints(onBreakpoint: () => void): void {
  browser.tabs.onActivated.addListener(onBreakpoint);
  browser.windows.onFocusChanged.addListener(onBreakpoint);
}

function stopListening(onBreakpoint: () => void): void {
  browser.tabs.onActivated.removeListener(onBreakpoint);
  browser.windows.onFocusChanged.removeListener(onBreakpoint);
}

async function isFullscreen(): Promise<boolean> {
  return (await browser.windows.getAll()).some((window) => window.state === 'fullscreen');
}

async function isAudible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ active: true, audible: true });
  return tabs.some((tab) => tab.mutedInfo?.muted !== true);
}

/** Only a meeting host that the person gave us shows its address; every other tab stays unnamed. */
async function isInCall(): Promise<boolean> {
  const tabs = await browser.tabs.query({ audible: true });
  return tabs.some((tab) => tab.url !== undefined && MEETING_HOST.test(tab.url));
}

const MEETING_HOST =
  /^https:\/\/(meet\.google\.com|([\w-]+\.)*zoom\.us|teams\.(microsoft|live)\.com|([\w-]+\.)*webex\.com|meet\.jit\.si)\//;
