import { browser } from 'wxt/browser';

interface NoticeHandlers {
  readonly clicked: (id: string) => void;
  /** Never called in Firefox, which has no buttons. */
  readonly button: (id: string, index: number) => void;
}

/** Closing a notice is no answer: some systems close it by themselves. It stays on the badge until it is answered or missed. */
export function onNotice({ clicked, button }: NoticeHandlers): void {
  browser.notifications.onClicked.addListener(clicked);
  browser.notifications.onButtonClicked?.addListener(button);
}
