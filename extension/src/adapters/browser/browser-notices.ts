import { browser } from 'wxt/browser';
import type { Notice, Notices } from '../../ports/notices.ts';

const ICON = '/icon/128.png';

/** Chrome shows no more. */
const MOST_BUTTONS = 2;

export function createBrowserNotices(): Notices {
  return {
    async allowed() {
      // Firefox has no `getPermissionLevel`: there a refusal is the system's and nobody can see it.
      if (import.meta.env.FIREFOX) return true;
      return (await browser.notifications.getPermissionLevel()) === 'granted';
    },
    async show(notice) {
      try {
        if (!(notice.id in (await loadShown()))) {
          await browser.notifications.create(notice.id, toOptions(notice));
        }
        return true;
      } catch {
        return false;
      }
    },
    async withdrawAllBut(id) {
      const others = Object.keys(await loadShown()).filter((shown) => shown !== id);
      await Promise.all(others.map((shown) => browser.notifications.clear(shown)));
    },
  };
}

/** Where the person has switched them off, Chrome fails with "Unknown error."; nothing is shown there. */
function loadShown(): Promise<object> {
  return browser.notifications.getAll().catch(() => ({}));
}

function toOptions({ title, message, buttons }: Notice) {
  const basic = { type: 'basic', title, message, iconUrl: browser.runtime.getURL(ICON) } as const;
  // Firefox throws at `buttons` and `requireInteraction` and then shows nothing at all.
  if (import.meta.env.FIREFOX) return basic;
  return {
    ...basic,
    buttons: buttons.slice(0, MOST_BUTTONS).map((button) => ({ title: button })),
    requireInteraction: true,
  };
}
