import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Popup, TestBrowser } from './browser.ts';
import { waitForText } from './controls.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { launch } from './launch.ts';
import { sendFromPhone } from './phone.ts';
import type { RunningRelay } from './relay.ts';
import {
  addPhone,
  badgeText,
  createAccount,
  joinAccount,
  openPopupTab,
  prepareForNudge,
  sitLonger,
} from './screens.ts';

export interface WalkOptions {
  readonly browser: 'chromium' | 'firefox';
  readonly relay: RunningRelay;
  /** A folder for screenshots. */
  readonly pictures: string;
  say(line: string): void;
}

/**
 * The product's main job, once through, with nothing faked but the desktop: a nudge comes by itself, a session is guided
 * and logged, the entry arrives on a second device, and so do a phone's steps and sleep. Throws where anything is missing.
 */
export async function walk(options: WalkOptions): Promise<void> {
  const { say } = options;
  mkdirSync(options.pictures, { recursive: true });
  const desktop = await startDesktop();
  const [first, second] = await Promise.all([
    launch({ browser: options.browser, env: desktop.env }),
    launch({ browser: options.browser }),
  ]);
  try {
    const words = await createAccount(first, options.relay.url);
    say(`First device: account created, ${words.split(' ').length} words shown.`);

    const page = await first.openPage('popup.html');
    await prepareForNudge(page);
    await joinAccount(second, options.relay.url, words);
    say('Second device: joined by the words alone.');

    await waitForNudge(page, desktop, say);
    await picture(first, options, 'nudge');
    await moveAndLog(first, options);

    const there = await openPopupTab(second);
    await waitForText(there, /break\s+1\b/, 30_000);
    say('Second device: the break is on its popup.');

    await sendFromPhone(await addPhone(first));
    for (const [name, browser] of [
      ['First', first],
      ['Second', second],
    ] as const) {
      const page = await openPopupTab(browser);
      const text = await waitForText(page, /8,421 steps/, 30_000);
      say(
        `${name} device: ${/[^\n]*8,421 steps[^\n]*/.exec(text)?.[0]?.trim()}, ${/[^\n]*asleep[^\n]*/.exec(text)?.[0]?.trim()}.`,
      );
      await page.waitForSelector('main svg[role="img"] path'); // the offered exercise is drawn
      await page.screenshot({ path: join(options.pictures, `today-${name.toLowerCase()}.png`) });
    }
    say(`Pictures: ${options.pictures}`);
  } finally {
    await Promise.all([first.close(), second.close()]);
    desktop.stop();
  }
}

async function waitForNudge(page: Page, desktop: Desktop, say: (line: string) => void): Promise<void> {
  await sitLonger(page);
  const shown = await desktop.waitForNotification(() => true, 60_000);
  say(`A nudge came by itself: the notification says "${shown.title}", the badge says "${await badgeText(page)}".`);
  await page.close();
}

/** The offer is the programme's choice; a person who wants another one swaps. */
async function offerPullAparts(popup: Popup): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const text = await popup.text();
    if (/pull-apart/i.test(text)) return;
    await popup.press('Swap');
    await popup.waitForText(new RegExp(`^(?!${literally(text)}$)`, 's'), 5_000);
  }
  throw new Error(`The band pull-apart was never offered; the popup says: ${await popup.text()}`);
}

async function moveAndLog(browser: TestBrowser, { say }: WalkOptions): Promise<void> {
  const popup = await browser.openPopup();
  await popup.waitForText(/A good moment/);
  await offerPullAparts(popup);
  say('The toolbar popup offers band pull-aparts.');
  await popup.press('Start');
  await popup.waitForText(/Pause/);
  await watchFigure(popup);
  say('A guided session runs; its figure moves.');
  await popup.close();
  const again = await browser.openPopup();
  await again.waitForText(/Pause/);
  say('The popup was closed and opened again; the session goes on.');
  await again.waitForText(/of \d+/); // getting ready passes by itself
  await again.press('Next step'); // and on to the end: nobody waits for fifteen repeats here
  await again.waitForText(/How did it feel/);
  await again.press('Right');
  await again.waitForText(/Logged/);
  say('One tap logged it.');
}

/** Three times in a row it is drawn differently than a moment ago; a figure that stands still fails. */
async function watchFigure(popup: Popup): Promise<void> {
  let last = '';
  for (let looks = 0, moves = 0; moves < 3; looks++) {
    if (looks > 30) throw new Error(`The figure stands still: ${last.slice(0, 80)}`);
    const now = await popup.drawing();
    moves = last !== '' && now !== '' && now !== last ? moves + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function picture(browser: TestBrowser, options: WalkOptions, name: string): Promise<void> {
  const page = await openPopupTab(browser);
  await waitForText(page, /A good moment/);
  await page.screenshot({ path: join(options.pictures, `${name}.png`) });
  await page.close();
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
