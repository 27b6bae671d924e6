import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import { browser } from 'wxt/browser';
import { createBrowserNotices } from '../adapters/browser/browser-notices.ts';
import { createBrowserSurfaces } from '../adapters/browser/browser-surfaces.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { wait } from '../adapters/system/wait.ts';
import type { SurfaceSample } from '../features/app-context.tsx';

/** Long enough to look up to the toolbar. Taste. */
const BADGE_FOR = 4_000;

/** Shows a surface as a nudge would, with nothing behind it. False: the browser did not. */
export async function trySurface(surface: Surface, { title, message, badge }: SurfaceSample): Promise<boolean> {
  switch (surface) {
    case 'badge':
      await showInThisTab(badge);
      void wait(BADGE_FOR).then(() => showInThisTab(null));
      return true;
    case 'notification': {
      const notices = createBrowserNotices();
      const id = `try ${systemClock.now()}`; // one of its own each time, or the second would not show
      return (await notices.allowed()) && notices.show({ id, title, message, buttons: [] });
    }
    case 'popup':
      return createBrowserSurfaces().openPopup();
    case 'window':
      return createBrowserSurfaces().openWindow('popup.html');
  }
}

/** Over the badge of the whole toolbar, which looks may change meanwhile. Null shows that one again. */
async function showInThisTab(text: string | null): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  // The types do not know the null that takes a tab's own away.
  await browser.action.setBadgeText({ text: text as string, tabId: tab?.id });
}
