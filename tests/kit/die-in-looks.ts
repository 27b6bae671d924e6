import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';

/** Once: as our own pages send, it would be sent again. */
const LOOK = `(globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'check-nudge' })`;

/**
 * The background is woken by a look and killed in it, again and again: right after its start, then a few questions of the
 * protocol later each time, so that it dies at other awaits. Tells how many of the looks never gave their answer.
 */
export async function dieInLooks(browser: TestBrowser, page: Page, looks: number): Promise<number> {
  let died = 0;
  for (let look = 0; look < looks; look++) {
    await browser.killBackground();
    const asked = page.evaluate(LOOK).catch(() => {
      died++;
    });
    while (!(await browser.backgroundRuns())) await page.evaluate(() => 'not yet');
    for (let questions = 0; questions < look; questions++) await page.evaluate(() => 'a moment later');
    await browser.killBackground();
    await asked;
  }
  return died;
}
