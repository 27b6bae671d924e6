import { browser } from 'wxt/browser';
import type { MeetingSites } from '../../ports/meeting-sites.ts';

/** The manifest names the sites; nothing else is optional there. */
export function createBrowserMeetingSites(): MeetingSites {
  const sites = () => ({ origins: browser.runtime.getManifest().optional_host_permissions ?? [] });
  return {
    allowed: () => browser.permissions.contains(sites()),
    // Called before any await: Firefox forgets the click otherwise.
    ask: () => browser.permissions.request(sites()).catch(() => false),
    async giveBack() {
      await browser.permissions.remove(sites());
    },
  };
}
