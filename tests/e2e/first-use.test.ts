import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { launch } from '../kit/launch.ts';
import { shiftOf, watchShifts } from '../kit/layout-shift.ts';

/** Each screen has one filled button: who reads nothing presses that. */
const FILLED = '[data-kind="primary"]';
const PAGES = ['today', 'week', 'library', 'history'];
const NEXT = 'button[aria-label="Next step"]';
/** More stops than any screen of the way has before its filled button. */
const MOST_STOPS = 40;

/** One for each of eight screens; with Tab and Enter a few more. */
const MOST_PRESSES: Readonly<Record<string, number>> = { mouse: 8, keyboard: 60 };

/** Presses what the selector finds; answers how many clicks or keys that took. */
type Hand = (page: Page, selector: string) => Promise<number>;

const HANDS: Readonly<Record<string, Hand>> = {
  mouse: async (page, selector) => {
    await (await page.waitForSelector(selector, { visible: true }))?.click();
    return 1;
  },
  keyboard: async (page, selector) => {
    await page.waitForSelector(selector, { visible: true });
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
        await page.keyboard.press('Enter');
        return stops + 1;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`No Tab leads to ${selector} on ${page.url()}`);
  },
};

let browser: TestBrowser | null = null;
afterEach(() => browser?.close());

describe.each(['chromium', 'firefox'] as const)('a new person in %s', (name) => {
  it.each(Object.entries(HANDS))('has a first session in the log, by %s alone', async (named, hand) => {
    const installed = performance.now();
    browser = await launch({ browser: name });
    let presses = 0;
    const press = async (page: Page, selector: string) => {
      presses += await hand(page, selector);
    };

    const welcome = await browser.openedPage('welcome.html');
    await welcome.bringToFront();
    for (const question of ['1', '2', '3', '4', '5']) {
      await welcome.waitForFunction((n: string) => document.body.innerText.includes(`${n} of 5`), {}, question);
      // Interrupted, it comes back to where it was.
      if (question === '3') await interrupt(welcome, '3 of 5');
      await press(welcome, FILLED);
    }
    await welcome.waitForFunction(() => location.hash === '#today');
    await press(welcome, FILLED);

    const session = await browser.openedPage('session.html');
    await session.bringToFront();
    // Getting ready passes by itself; nobody waits for the repeats here.
    await session.waitForSelector('[data-state="running"]');
    await session.waitForFunction(() => !document.body.innerText.includes('Get ready'));
    await press(session, NEXT);
    await session.waitForSelector('fieldset');
    await press(session, FILLED);

    await welcome.waitForFunction(() => document.querySelector('dl dd')?.textContent === '1');
    const seconds = Math.round((performance.now() - installed) / 1_000);
    process.stdout.write(
      `First session in the log in ${name} by ${named}: ${presses} presses, ${seconds} s, no rest.\n`,
    );
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES[named] ?? 0);
    if (name === 'chromium' && named === 'mouse') expect(await shifts(browser, welcome.url())).toEqual({});
  });
});

/** Pages that move by themselves while they load, with Chromium's measure of how far. */
async function shifts(browser: TestBrowser, ours: string): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const path of ['popup.html', ...PAGES.map((page) => `options.html#${page}`)]) {
    const page = await browser.openTab('about:blank');
    await page.setViewport(path === 'popup.html' ? { width: 380, height: 600 } : { width: 1280, height: 800 });
    await watchShifts(page);
    await page.goto(new URL(path, ours).href);
    await page.waitForSelector('h1');
    const shift = await shiftOf(page);
    if (shift > 0) found[path] = shift;
    await page.close();
  }
  return found;
}

async function interrupt(page: Page, shows: string): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['former'] = '';
    location.reload();
  });
  await page.waitForFunction(
    (words: string) => !('former' in document.body.dataset) && document.body.innerText.includes(words),
    {},
    shows,
  );
}
