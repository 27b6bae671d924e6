import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inRoot } from '../../scripts/lib/root.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { freshProfile, launch } from '../kit/launch.ts';
import { startRelay } from '../kit/relay.ts';
import { createAccount, prepareForNudge, send, sitLonger } from '../kit/screens.ts';
import { zoneWhereItIs } from '../kit/zone-where-it-is.ts';
import { POPUP_SIZE, type Shot, STORE_SIZE } from './shots.ts';

export interface Pictures {
  readonly shots: readonly Shot[];
  readonly language: string;
  readonly folder: string;
  say(name: string): void;
}

/** The hour that the pictures show: a day with something behind it and something to come. */
const HOUR = 15;
/** So long has the person of the pictures been sitting. */
const SITTING_MINUTES = 22;

/** Screens of the real extension: at its first nudge, and with a few months of somebody's life in it. */
export async function takePictures({ shots, ...how }: Pictures): Promise<void> {
  for (const life of ['first', 'later'] as const) {
    const own = shots.filter((shot) => shot.life === life);
    if (own.length > 0) await takeOf(life, { ...how, shots: own });
  }
}

async function takeOf(life: Shot['life'], { shots, language, folder, say }: Pictures): Promise<void> {
  const relay = await startRelay({ stateDir: mkdtempSync(join(tmpdir(), 'unslouch-pictures-')), secret: 'pictures' });
  const browser = await launch({
    browser: 'chromium',
    mode: 'e2e',
    profile: profileWithEuropeanClock(),
    env: { TZ: zoneWhereItIs(HOUR) },
  });
  try {
    if (life === 'later') await createAccount(browser, relay.url);
    const page = await browser.openPage('popup.html');
    await prepareForNudge(page);
    if (life === 'later') await liveForMonths(page);
    await send(page, { kind: 'save-settings', changes: { language } });
    await page.waitForSelector(`html[lang^="${language}"]`);
    await page.close();
    for (const shot of shots) {
      say(shot.name);
      await photograph(browser, shot, language, folder);
    }
  } finally {
    await browser.close();
    await relay.stop();
  }
}

async function liveForMonths(page: Page): Promise<void> {
  const code = await bundleForPage(inRoot('tests', 'pictures', 'fill-months.ts'), 'pictures');
  await page.evaluate(`${code}; pictures.fillMonths(chrome.storage.local)`);
  await send(page, { kind: 'save-settings', changes: { standUpEveryMinutes: SITTING_MINUTES } });
  await sitLonger(page, { lookInSeconds: 60 });
  const workWindow = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['09:00', '18:00']]]),
  );
  await send(page, { kind: 'save-settings', changes: { workWindow, standUpEveryMinutes: 30 } });
}

async function photograph(browser: TestBrowser, shot: Shot, language: string, folder: string): Promise<void> {
  const page = await browser.openPage(shot.path);
  for (const message of shot.sends ?? []) await send(page, message);
  for (const selector of shot.presses ?? []) {
    await (await page.waitForSelector(selector))?.evaluate((control) => (control as HTMLElement).click());
    await settled(page);
  }
  await page.waitForSelector(shot.shows);
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    for (const width of shot.widths) {
      const height = shot.path === 'popup.html' ? POPUP_SIZE.height : width < 640 ? 720 : 900;
      await page.setViewport({ width, height });
      await settled(page);
      // As tall as it is: the browser's own pictures beyond the window are misplaced from right to left.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width, height: Math.max(height, whole) });
      await save(page, join(folder, `${shot.name}-${width}-${theme}.png`));
    }
  }
  await wear(page, 'light');
  if (shot.for !== undefined && language === 'en') await publish(page, shot.for, shot.name);
  await page.close();
}

async function publish(page: Page, place: 'readme' | 'stores', name: string): Promise<void> {
  const [size, folder] =
    place === 'readme'
      ? [{ ...POPUP_SIZE, scale: 2 }, ['pictures']]
      : [{ ...STORE_SIZE, scale: 1 }, ['stores', 'pictures']];
  await page.setViewport({ width: size.width, height: size.height, deviceScaleFactor: size.scale });
  await save(page, inRoot('docs', ...folder, `${name}.png`));
}

async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** The figures stand once every movement is fetched; fonts first. */
async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 150 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function save(page: Page, path: string): Promise<void> {
  await settled(page);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path: path as `${string}.png` });
}

/** "14:13" is read everywhere; the browser's own controls keep the machine's clock. */
function profileWithEuropeanClock(): string {
  const profile = freshProfile();
  mkdirSync(join(profile, 'Default'));
  const intl = { accept_languages: 'en-GB,en', selected_languages: 'en-GB,en' };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ intl }));
  return profile;
}
