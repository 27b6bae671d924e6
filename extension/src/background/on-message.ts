import { browser } from 'wxt/browser';

type Reply = { readonly [key: string]: unknown };

/** Messages from our own pages. Anything else, a web page or another extension, gets no answer at all. */
export function onMessage(handle: (message: unknown) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: Reply) => void) => {
    if (!isOurPage(sender)) return false;
    void handle(message).then(reply);
    return true; // the answer comes later
  });
}

function isOurPage(sender: { readonly id?: string; readonly url?: string }): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
