import { browser } from 'wxt/browser';

interface ShortcutHandlers {
  readonly start: () => void;
  readonly snooze: () => void;
  /** What was typed after the keyword in the address bar. */
  readonly typed: (text: string) => void;
}

/** Keys and address bar. Neither is there in Firefox for Android. */
export function onShortcut({ start, snooze, typed }: ShortcutHandlers): void {
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'start') start();
    if (command === 'snooze') snooze();
  });
  browser.omnibox?.onInputEntered.addListener(typed);
}
