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
        if (!(notice.id in (await browser.notifications.getAll()))) {
          await browser.notifications.create(notice.id, toOptions(notice));
        }
        return true;
      } catch {
        return false;
      }
    },
    async withdrawAllBut(id) {
      const others = Object.keys(await browser.notifications.getAll()).filter((shown) => shown !== id);
      await Promise.all(others.map((shown) => browser.notifications.clear(shown)));
    },
  };
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
