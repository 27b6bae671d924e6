import type { Page } from 'puppeteer-core';

/** A number on a page: the first element that fits the selector, and its text once it is right. */
export interface Sight {
  readonly page: string;
  readonly selector: string;
  readonly text: string;
}

/** Milliseconds since the navigation began, each after the frame with it was drawn. */
export interface Painted {
  /** Any number at that place: of a page that remembers, perhaps the last one that it knew. */
  readonly any: number;
  /** The right one. */
  readonly right: number;
}

/** Opens the page, one of those beside `address`, looks until the number is painted, and hands over the page as it is then. */
export async function timeToPaint(
  page: Page,
  address: string,
  { page: path, ...sight }: Sight,
  withinMs = 30_000,
): Promise<Painted> {
  await page.evaluateOnNewDocument(watchForPaint, sight);
  await page.goto(new URL(path, address).href);
  const painted = await page.waitForFunction('globalThis.painted?.right && globalThis.painted', { timeout: withinMs });
  return (await painted.jsonValue()) as Painted;
}

/** Runs in the page before its own scripts. An observer sees every change of the document before the frame that draws it. */
function watchForPaint({ selector, text }: Omit<Sight, 'page'>): void {
  const painted: { any?: number; right?: number } = {};
  Object.assign(globalThis, { painted });
  const seen = { any: false, right: false };
  const observer = new MutationObserver(() => {
    const shown = document.querySelector(selector)?.textContent ?? '';
    if (shown !== '' && !seen.any) stamp('any');
    if (shown !== text) return;
    observer.disconnect();
    stamp('right');
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });

  function stamp(what: 'any' | 'right'): void {
    seen[what] = true;
    // The callback comes before the frame is drawn, the message after it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        painted[what] = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  }
}
