import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inRoot } from '../../scripts/lib/root.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { press, visibleText, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { startRelay } from '../kit/relay.ts';
import { createAccount, prepareForNudge, send, sitLonger } from '../kit/screens.ts';
import {
  NUDGE_SHOT,
  POPUP_SIZE,
  QUIET_SHOTS,
  SESSION_SHOT,
  type Shot,
  STORE_SHOTS,
  STORE_SIZE,
  settled,
  wear,
} from './shots.ts';

const OUT = inRoot('.local', 'screenshots');
/** The hour that the pictures show: a day with something behind it and something to come. */
const HOUR = 15;
/** So long has the person of the pictures been sitting. */
const SITTING_MINUTES = 22;

/** Every screen of the real extension, with a few months of somebody's life in it. */
export async function takePictures(say: (line: string) => void): Promise<void> {
  const relay = await startRelay({ stateDir: mkdtempSync(join(tmpdir(), 'unslouch-pictures-')), secret: 'pictures' });
  const browser = await launch({
    browser: 'chromium',
    mode: 'e2e',
    env: { TZ: zoneWhereItIs(HOUR), LANGUAGE: 'en_GB' },
  });
  try {
    await createAccount(browser, relay.url);
    await fill(browser);
    for (const shot of QUIET_SHOTS) {
      say(shot.name);
      await photograph(browser, shot);
    }
    const page = await openShot(browser, NUDGE_SHOT, sitIntoNudge);
    await offerPullAparts(page);
    await photographPage(page, NUDGE_SHOT);
    await press(page, 'Start');
    await waitForText(page, SESSION_SHOT.shows);
    await page.close();
    await photograph(browser, SESSION_SHOT);
  } finally {
    await browser.close();
    await relay.stop();
  }
}

async function fill(browser: TestBrowser): Promise<void> {
  const page = await browser.openPage('popup.html');
  const code = await bundleForPage(inRoot('tests', 'pictures', 'fill-months.ts'), 'pictures');
  await page.evaluate(`${code}; pictures.fillMonths(chrome.storage.local)`);
  await prepareForNudge(page);
  await send(page, { kind: 'save-settings', changes: { standUpEveryMinutes: SITTING_MINUTES } });
  await sitLonger(page, { lookInSeconds: 60 });
  const workWindow = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['09:00', '18:00']]]),
  );
  await send(page, { kind: 'save-settings', changes: { workWindow, standUpEveryMinutes: 30 } });
  await page.close();
}

async function sitIntoNudge(page: Page): Promise<void> {
  await sitLonger(page);
}

async function openShot(browser: TestBrowser, shot: Shot, before?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.openPage(shot.path);
  await page.setViewport({ ...POPUP_SIZE, width: shot.widths[0] ?? POPUP_SIZE.width, deviceScaleFactor: 2 });
  await before?.(page);
  await waitForText(page, shot.shows, 30_000);
  await settled(page);
  return page;
}

async function photograph(browser: TestBrowser, shot: Shot): Promise<void> {
  const page = await openShot(browser, shot);
  await photographPage(page, shot);
  await page.close();
}

async function photographPage(page: Page, { name, widths }: Shot): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    for (const width of widths) {
      await page.setViewport({ width, height: width < 640 ? 720 : 900, deviceScaleFactor: 1 });
      await save(page, join(OUT, `${name}-${width}-${theme}.png`), true);
    }
  }
  await wear(page, 'light');
  if (STORE_SHOTS.includes(name)) {
    await page.setViewport({ ...STORE_SIZE, deviceScaleFactor: 1 });
    await save(page, inRoot('docs', 'stores', 'pictures', `${name}.png`), false);
  }
  const readme = { 'popup-idle': 'popup-today', 'popup-nudge': 'popup-nudge' }[name];
  if (readme === undefined) return;
  await page.setViewport({ ...POPUP_SIZE, deviceScaleFactor: 2 });
  await save(page, inRoot('docs', 'pictures', `${readme}.png`), false);
}

async function save(page: Page, path: string, fullPage: boolean): Promise<void> {
  await settled(page);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path: path as `${string}.png`, fullPage });
}

/** The offer is the programme's choice; a person who wants another one swaps. */
async function offerPullAparts(page: Page): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const text = await visibleText(page);
    if (/pull-apart/i.test(text)) return;
    await press(page, 'Swap');
    await page.waitForFunction((before: string) => document.body.innerText !== before, { timeout: 5_000 }, text);
  }
  throw new Error(`The band pull-apart was never offered; the popup says: ${await visibleText(page)}`);
}

/** POSIX counts westward: `Etc/GMT-4` lies four hours east. */
function zoneWhereItIs(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${east <= 0 ? '+' : '-'}${Math.abs(east)}`;
}
