import { browser } from 'wxt/browser';
import type { Notices } from '../../ports/notices.ts';

const ICON = '/icon/128.png';

export function createBrowserNotices(): Notices {
  return {
    async show({ id, title, message, buttons }) {
      try {
        if (await isDenied()) return false;
        if (await isShown(id)) return true; // a repeat after a killed background
        const basic = { type: 'basic', title, message, iconUrl: browser.runtime.getURL(ICON) } as const;
        // Firefox throws at `buttons` and `requireInteraction` and then shows nothing at all.
        const options = import.meta.env.FIREFOX
          ? basic
          : { ...basic, buttons: buttons.slice(0, 2).map((button) => ({ title: button })), requireInteraction: true };
        await browser.notifications.create(id, options);
        return true;
      } catch {
        return false;
      }
    },
    async withdraw(id) {
      await browser.notifications.clear(id).catch(() => false);
    },
  };
}

/** Firefox has no `getPermissionLevel`: there a refusal is the system's and nobody can see it. */
async function isDenied(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return false;
  return (await browser.notifications.getPermissionLevel()) === 'denied';
}

async function isShown(id: string): Promise<boolean> {
  return id in (await browser.notifications.getAll());
}
