import { browser } from 'wxt/browser';

interface NoticeHandlers {
  readonly clicked: (id: string) => void;
  /** Never called in Firefox, which has no buttons. */
  readonly button: (id: string, index: number) => void;
  readonly closed: (id: string) => void;
}

export function onNotice({ clicked, button, closed }: NoticeHandlers): void {
  browser.notifications.onClicked.addListener(clicked);
  browser.notifications.onButtonClicked?.addListener(button);
  // Called too when we withdraw it ourselves; only the person's own closing says something.
  browser.notifications.onClosed.addListener((id, byPerson) => {
    if (byPerson) closed(id);
  });
}
