import { browser } from 'wxt/browser';
import { isOurPage } from './is-our-page.ts';

type Reply = { readonly [key: string]: unknown };

/** Messages from our own pages. Anything else, a web page or another extension, gets no answer at all. */
export function onMessage(handle: (message: unknown) => Promise<Reply>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: Reply) => void) => {
    if (!isOurPage(sender, { id: browser.runtime.id, origin: browser.runtime.getURL('/') })) return false;
    void handle(message).then(reply);
    return true; // the answer comes later
  });
}
