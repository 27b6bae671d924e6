import { browser } from 'wxt/browser';
import type { ScreenSource } from '../../ports/screen-source.ts';

export function createBrowserScreenSource(): ScreenSource {
  return {
    async read() {
      const [fullscreen, audible, inCall] = await Promise.all([
        isFullscreen().catch(() => false),
        isAudible().catch(() => false),
        isInCall().catch(() => false),
      ]);
      return { fullscreen, audible, inCall };
    },
  };
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
