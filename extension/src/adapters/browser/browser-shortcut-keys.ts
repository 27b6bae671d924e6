import { browser } from 'wxt/browser';
import type { ShortcutKeys } from '../../ports/shortcut-keys.ts';

/** Firefox 137 and later. */
interface WithSettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

export function createBrowserShortcutKeys(): ShortcutKeys {
  return {
    async load() {
      const commands = await browser.commands.getAll();
      return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
    },
    async change() {
      const { openShortcutSettings } = browser.commands as WithSettings;
      try {
        if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands);
        else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
        return true;
      } catch {
        return false;
      }
    },
  };
}
