import type { Page } from 'puppeteer-core';

/** Before the navigation. Chromium's own measure: a shift that follows a tap within half a second is none. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { shifted: 0, moved: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly { node: Element | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const told = globalThis as unknown as { shifted: number; moved: string[] };
        told.shifted += entry.value;
        told.moved.push(...entry.sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum since the navigation, once the page has come to rest. */
export async function shiftOf(page: Page): Promise<number> {
  await page.waitForNetworkIdle({ idleTime: 300 });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  return page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
}
