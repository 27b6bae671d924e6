import { browser } from 'wxt/browser';
import type { Toolbar, ToolbarIcon } from '../../ports/toolbar.ts';

/** Ink and paper of the light scheme: readable on every toolbar because the badge carries its own ground. */
const BADGE_GROUND = '#211D17';
const BADGE_TEXT = '#FFFEFB';

export function createBrowserToolbar(): Toolbar {
  return {
    async show({ icon, badge, tooltip }) {
      const [shownBadge, shownTooltip] = await Promise.all([
        browser.action.getBadgeText({}),
        browser.action.getTitle({}),
      ]);
      // The icon can't be asked for. The tooltip names the state, so an equal one means an equal icon.
      if (shownTooltip !== tooltip) {
        await browser.action.setIcon({ path: iconPaths(icon) });
        await browser.action.setTitle({ title: tooltip });
      }
      if (shownBadge === badge) return;
      await browser.action.setBadgeBackgroundColor({ color: BADGE_GROUND });
      await browser.action.setBadgeTextColor({ color: BADGE_TEXT });
      await browser.action.setBadgeText({ text: badge });
    },
  };
}

function iconPaths(icon: ToolbarIcon): Record<string, string> {
  return Object.fromEntries([16, 32].map((size) => [size, `/icon/${icon}-${size}.png`]));
}
