import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import { browser } from 'wxt/browser';
import { createBrowserNotices } from '../adapters/browser/browser-notices.ts';
import { createBrowserSurfaces } from '../adapters/browser/browser-surfaces.ts';
import { sendCommand } from '../adapters/browser/send-command.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { wait } from '../adapters/system/wait.ts';
import type { SurfaceSample } from '../features/app-context.tsx';

/** Long enough to look up to the toolbar. Taste. */
const BADGE_FOR = 4_000;

/** Shows a surface as a nudge would, with nothing behind it. False: the browser did not. */
export async function trySurface(surface: Surface, { title, message, badge }: SurfaceSample): Promise<boolean> {
  switch (surface) {
    case 'badge':
      await browser.action.setBadgeText({ text: badge });
      // The next look puts back what belongs there.
      void wait(BADGE_FOR).then(() => sendCommand({ kind: 'check-nudge' }));
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
