import type { Page } from 'puppeteer-core';
import { inRoot } from '../../scripts/lib/root.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { launch } from '../kit/launch.ts';
import { shiftOf, watchShifts } from '../kit/layout-shift.ts';
import { type Sight, timeToPaint } from './paint-watch.ts';
import { type Spread, spreadOf } from './spread.ts';

/** A page of ours, and what its first view is held against. */
export interface FirstView {
  /** With the number of today's breaks, which can only come from the log. */
  readonly sight: Omit<Sight, 'text'>;
  readonly size: { readonly width: number; readonly height: number };
  /** Before anything is logged. */
  readonly emptyShows: string;
  /** The ratio that we want to stay under. */
  readonly goal: number;
}

export interface FirstViewFigures {
  readonly sessions: number;
  readonly pairs: number;
  /** Milliseconds from the navigation until today's number, read from the database, is painted. */
  readonly page: Spread;
  /** The same of the least that a React and Dexie page can be. */
  readonly empty: Spread;
  /** Until it paints any number at all: the last one it knew, where it didn't wait for the database. */
  readonly anything: Spread;
  /** Median over the pairs of page / empty, and of anything / empty. */
  readonly ratio: number;
  readonly anythingRatio: number;
  readonly goal: number;
  /** How far anything moved by itself while the page came to rest: Chromium's layout-shift sum, the worst opening. */
  readonly shift: number;
}

const SESSIONS = 20_000;
const SESSIONS_TODAY = 7;
/** The first ones fill the browser's caches of compiled code. */
const WARM_UP = 3;
const PAIRS = 15;
/** A browser is slow or quick from its start on, so one alone says little. */
const LAUNCHES = 3;

const EMPTY: Sight = { page: 'empty-popup.html', selector: 'p', text: '12345' };

/** A page over ten years of sessions beside an empty one, turn by turn in one browser after the other, from the end-to-end build. */
export async function measureFirstView(view: FirstView): Promise<FirstViewFigures> {
  const pairs: Pair[] = [];
  for (let launched = 0; launched < LAUNCHES; launched++) pairs.push(...(await measurePairs(view)));
  return {
    sessions: SESSIONS,
    pairs: pairs.length,
    page: spreadOf(pairs.map(({ page }) => page)),
    empty: spreadOf(pairs.map(({ empty }) => empty)),
    anything: spreadOf(pairs.map(({ anything }) => anything)),
    ratio: spreadOf(pairs.map(({ page, empty }) => page / empty)).median,
    anythingRatio: spreadOf(pairs.map(({ anything, empty }) => anything / empty)).median,
    goal: view.goal,
    shift: Math.max(...pairs.map(({ shift }) => shift)),
  };
}

interface Pair {
  readonly page: number;
  readonly empty: number;
  readonly anything: number;
  readonly shift: number;
}

async function measurePairs(view: FirstView): Promise<readonly Pair[]> {
  const sight = { ...view.sight, text: String(SESSIONS_TODAY) };
  const browser = await launch({ browser: 'chromium', mode: 'e2e' });
  try {
    const { address, storage } = await prepareLog(browser, view);
    const pairs: Pair[] = [];
    for (let pair = -WARM_UP; pair < PAIRS; pair++) {
      const { right, any, shift } = await open(browser, address, sight, view.size, storage);
      const empty = await open(browser, address, EMPTY, view.size, storage);
      if (pair >= 0) pairs.push({ page: right, empty: empty.right, anything: any, shift });
    }
    return pairs;
  } finally {
    await browser.close();
  }
}

/** Answers what the page remembers of the time before anything was logged: with it, every later number comes from the log. */
async function prepareLog(browser: TestBrowser, view: FirstView): Promise<{ address: string; storage: string }> {
  const page = await browser.openPage(view.sight.page);
  await page.waitForSelector(view.emptyShows);
  const storage = await page.evaluate(() => JSON.stringify(localStorage));
  const code = await bundleForPage(inRoot('tests', 'bench', 'fill-log.ts'), 'bench');
  const shape = JSON.stringify({ sessions: SESSIONS, today: SESSIONS_TODAY });
  await page.evaluate(`${code}; bench.fillLog(${shape}, chrome.storage.local)`);
  const address = page.url();
  // A page of ours stays open: whether a process of the extension's lives already must not depend on whose turn it is.
  await page.goto(new URL(EMPTY.page, address).href);
  return { address, storage };
}

/** A tab of its own, as a popup is a page of its own; afterwards it remembers the empty log again. */
async function open(
  browser: TestBrowser,
  address: string,
  sight: Sight,
  size: FirstView['size'],
  storage: string,
): Promise<{ right: number; any: number; shift: number }> {
  const page: Page = await browser.openTab('about:blank');
  await page.setViewport(size);
  await watchShifts(page);
  const painted = await timeToPaint(page, address, sight);
  const shift = await shiftOf(page);
  await page.evaluate((kept) => Object.assign(localStorage, JSON.parse(kept)), storage);
  await page.close();
  return { ...painted, shift };
}
