import { inRoot } from '../../scripts/lib/root.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { type Sight, timeToPaint } from './paint-watch.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface PopupFigures {
  readonly sessions: number;
  readonly pairs: number;
  /** Milliseconds from the navigation until today's number, read from the database, is painted. */
  readonly popup: Spread;
  /** The same of the least that a React and Dexie popup can be. */
  readonly empty: Spread;
  /** Until it paints any number at all: the last one it knew, where it didn't wait for the database. */
  readonly anything: Spread;
  /** Median over the pairs of popup / empty, and of anything / empty. */
  readonly ratio: number;
  readonly anythingRatio: number;
  /** The ratio that we want to stay under. */
  readonly goal: number;
}

/** Taste: a popup with all its years may cost half as much again as one with nothing. */
const GOAL = 1.5;
const SESSIONS = 20_000;
const SESSIONS_TODAY = 7;
/** The first ones fill the browser's caches of compiled code. */
const WARM_UP = 3;
const PAIRS = 21;

const POPUP: Sight = { page: 'popup.html', selector: 'dl dd', text: String(SESSIONS_TODAY) };
const EMPTY: Sight = { page: 'empty-popup.html', selector: 'p', text: '12345' };

/** The popup over ten years of sessions beside an empty one, turn by turn in one browser, from the end-to-end build. */
export async function measurePopup(): Promise<PopupFigures> {
  const browser = await launch({ browser: 'chromium', mode: 'e2e' });
  try {
    const { address, storage } = await prepareLog(browser);
    const pairs: { popup: number; empty: number; anything: number }[] = [];
    for (let pair = -WARM_UP; pair < PAIRS; pair++) {
      const popup = await open(browser, address, POPUP, storage);
      const empty = await open(browser, address, EMPTY, storage);
      if (pair >= 0) pairs.push({ popup: popup.right, empty: empty.right, anything: popup.any });
    }
    return {
      sessions: SESSIONS,
      pairs: PAIRS,
      popup: spreadOf(pairs.map(({ popup }) => popup)),
      empty: spreadOf(pairs.map(({ empty }) => empty)),
      anything: spreadOf(pairs.map(({ anything }) => anything)),
      ratio: spreadOf(pairs.map(({ popup, empty }) => popup / empty)).median,
      anythingRatio: spreadOf(pairs.map(({ anything, empty }) => anything / empty)).median,
      goal: GOAL,
    };
  } finally {
    await browser.close();
  }
}

/** Answers what the popup remembers of the time before anything was logged: with it, every later number comes from the log. */
async function prepareLog(browser: TestBrowser): Promise<{ address: string; storage: string }> {
  const page = await browser.openPage(POPUP.page);
  await waitForText(page, /breaks/);
  const storage = await page.evaluate(() => JSON.stringify(localStorage));
  const code = await bundleForPage(inRoot('tests', 'bench', 'fill-log.ts'), 'bench');
  const shape = JSON.stringify({ sessions: SESSIONS, today: SESSIONS_TODAY });
  await page.evaluate(`${code}; bench.fillLog(${shape}, chrome.storage.local)`);
  const address = page.url();
  await page.close();
  return { address, storage };
}

/** A tab of its own, as a popup is a page of its own; afterwards the popup remembers the empty log again. */
async function open(browser: TestBrowser, address: string, sight: Sight, storage: string) {
  const page = await browser.openTab('about:blank');
  const painted = await timeToPaint(page, address, sight);
  await page.evaluate((kept) => Object.assign(localStorage, JSON.parse(kept)), storage);
  await page.close();
  return painted;
}
