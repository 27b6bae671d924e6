import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { visibleText, waitForText } from '../kit/controls.ts';
import { type Desktop, startDesktop } from '../kit/desktop.ts';
import { launch } from '../kit/launch.ts';
import { openPopupTab, prepareForNudge, sitLonger } from '../kit/screens.ts';
import { stored } from '../kit/stored.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: TestBrowser | null = null;
let desktop: Desktop | null = null;
afterEach(async () => {
  await browser?.close();
  desktop?.stop();
});

describe.each(['chromium', 'firefox'] as const)('from a nudge to the log in %s', (name) => {
  it('goes by keyboard alone, and then by names and roles alone', async () => {
    desktop = await startDesktop();
    browser = await launch({ browser: name, env: desktop.env });
    const settings = await browser.openPage('options.html');
    await prepareForNudge(settings);
    const page = await openPopupTab(browser);

    await nudge(settings, desktop, 1);
    await page.bringToFront();
    await waitForText(page, /A good moment/);
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await waitForText(page, /Pause/);
    await page.keyboard.press(' ');
    await waitForText(page, /Go on/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press(' ');
    await waitForText(page, /Pause/);
    await untilRated(page, () => page.keyboard.press('ArrowRight'));
    expect(await violations(page)).toEqual([]);
    // Past "Easy" to the one that is meant: nothing is chosen on the way.
    await tabTo(page, 'Hard');
    expect((await stored(settings)).sessionRuns).toBe(true);
    await page.keyboard.press(' ');
    await waitForText(page, /Logged/);
    expect(await stored(settings)).toMatchObject({ sessionRuns: false, outcomes: [expect.any(String)] });

    await nudge(settings, desktop, 2);
    await page.bringToFront();
    await waitForText(page, /A good moment/);
    await pressButton(browser, page, 'Start');
    await pressButton(browser, page, 'Pause');
    await pressButton(browser, page, 'Go on');
    await waitForText(page, /Pause/);
    await untilRated(page, () => (browser as TestBrowser).pressByRole(page, 'button', 'Next step'));
    await pressButton(browser, page, 'Right');
    await expect.poll(async () => (await stored(settings)).outcomes, { timeout: 15_000 }).toHaveLength(2);
  });
});

describe.each(['chromium', 'firefox'] as const)('in the settings of %s', (name) => {
  it('Shift and Tab lead the same way back, and a number that was half typed is the former one after a reload', async () => {
    browser = await launch({ browser: name });
    const page = await browser.openPage('options.html#settings');
    await page.bringToFront();
    await waitForText(page, /Save a report/);
    const there = [await focusedPlace(page)];
    while (there.length < 60) {
      await page.keyboard.press('Tab');
      there.push(await focusedPlace(page));
    }
    const back = [there.at(-1)];
    while (back.length < there.length - 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      back.push(await focusedPlace(page));
    }
    expect(new Set(there).size).toBeGreaterThan(35); // a time field takes several presses
    expect(back).toEqual(there.slice(1).reverse());

    const value = () => page.$eval('input[type=number]', (input) => (input as HTMLInputElement).value);
    const before = await value();
    await page.focus('input[type=number]');
    await page.keyboard.type('9');
    expect(await value()).not.toBe(before);
    await page.evaluate(() => location.reload());
    await expect.poll(() => value().catch(() => 'loading'), { timeout: 15_000 }).toBe(before);
  });
});

/** Which of the page's elements has the focus, by its place. */
function focusedPlace(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body));
}

/** Steps on until the effort is asked for; each step is waited for, as a person would: a flood of them would only queue up. */
async function untilRated(page: Page, step: () => Promise<unknown>): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const before = await words(page);
    if (before.includes('How did it feel')) return;
    await step();
    await expect.poll(() => words(page), { timeout: 15_000 }).not.toBe(before);
  }
  throw new Error(`Not over after ${MOST_STEPS} steps; it says: ${await visibleText(page)}`);
}

const MOST_STEPS = 20;

/** Numbers change with the clock, words with what is asked for. */
async function words(page: Page): Promise<string> {
  return (await visibleText(page)).replaceAll(/\d+/g, '');
}

/** Sits until a nudge comes, the `count`th of the test. */
async function nudge(settings: Page, shown: Desktop, count: number): Promise<void> {
  await settings.bringToFront();
  await sitLonger(settings);
  await shown.waitForNotification(() => shown.shown.length === count, 60_000);
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)) as string[];
}

/** Presses Tab until that control has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (focused === name) return;
    met.push(focused);
  }
  throw new Error(`Tab never reached "${name}"; it met: ${met.join(', ')}`);
}

/** By the browser's own accessibility tree; nothing else of the page is looked at. */
async function pressButton(browser: TestBrowser, page: Page, name: string): Promise<void> {
  await expect.poll(() => browser.pressByRole(page, 'button', name), { timeout: 15_000 }).toBe(true);
}
