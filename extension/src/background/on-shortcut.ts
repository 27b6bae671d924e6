import { browser } from 'wxt/browser';

interface ShortcutHandlers {
  /** By their names in the manifest. */
  readonly commands: Readonly<Record<string, () => void>>;
  /** What was typed after the keyword in the address bar. */
  readonly typed: (text: string) => void;
}

/** Keys and address bar. Neither is there in Firefox for Android. */
export function onShortcut({ commands, typed }: ShortcutHandlers): void {
  browser.commands?.onCommand.addListener((command) => commands[command]?.());
  browser.omnibox?.onInputEntered.addListener(typed);
}
