import { browser } from 'wxt/browser';
import type { SurfacePage, Surfaces } from '../../ports/surfaces.ts';

/** The popup's measures (look: 380 × 600) and the session's (420 × 720), with room for the window's own frame. */
const SIZES: Readonly<Record<SurfacePage, { readonly width: number; readonly height: number }>> = {
  'popup.html': { width: 396, height: 640 },
  'session.html': { width: 436, height: 760 },
  'dashboard.html': { width: 1180, height: 800 },
};

export function createBrowserSurfaces(): Surfaces {
  return {
    async openPopup() {
      try {
        if (!(await isPopupOpen())) await browser.action.openPopup();
        return true;
      } catch {
        return false; // Firefox wants a click, Chrome a focused window
      }
    },
    async openWindow(page) {
      try {
        const open = await findOpen(page);
        if (open !== null) await browser.windows.update(open, { focused: true });
        else
          await browser.windows.create({
            type: 'popup',
            url: browser.runtime.getURL(`/${page}?window`),
            ...SIZES[page],
          });
        return true;
      } catch {
        return false;
      }
    },
    async openTab(page) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/${page}`) });
    },
    async closeWindow(page) {
      const open = await findOpen(page).catch(() => null);
      if (open !== null) await browser.windows.remove(open).catch(() => undefined);
    },
  };
}

/** The id of the window of type `popup` that shows the page; a page of ours in an ordinary tab is the person's own doing. */
async function findOpen(page: SurfacePage): Promise<number | null> {
  const address = browser.runtime.getURL(`/${page}`);
  const windows = await browser.windows.getAll({ populate: true, windowTypes: ['popup'] });
  const ours = windows.find((window) => window.tabs?.some((tab) => tab.url?.startsWith(address)));
  return ours?.id ?? null;
}

async function isPopupOpen(): Promise<boolean> {
  const open = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
  return open.length > 0;
}
