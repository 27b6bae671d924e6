import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { click, control, fill, press, waitForText } from './controls.ts';

/** Where a phone sends its payloads, as the Sources page shows it. */
export interface PhonePush {
  readonly endpoint: string;
  readonly token: string;
}

/** Creates the account on its first device; answers the twelve words as shown. */
export async function createAccount(browser: TestBrowser, relayUrl: string): Promise<string> {
  const page = await openDevices(browser, relayUrl);
  await click(page, 'Create an account');
  await control(page, 'I wrote them down', 30_000);
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('ol > li')].map((item) => item.lastChild?.textContent?.trim()).join(' '),
  );
  await press(page, 'I wrote them down');
  // Until then a page that closes would show them again.
  await page.waitForFunction(() => !document.body.innerText.includes('I wrote them down'));
  await page.close();
  return words;
}

/** True where this profile has an account already: it was made at an earlier start. */
export async function hasAccount(browser: TestBrowser): Promise<boolean> {
  const page = await browser.openPage('options.html#devices');
  const text = await waitForText(page, /Create an account|Sync is o/);
  await page.close();
  return !text.includes('Create an account');
}

/** What the toolbar says while this tab is in front. */
export async function badgeText(page: Page): Promise<string> {
  const asked = `(async (api) => api.action.getBadgeText({ tabId: (await api.tabs.getCurrent())?.id }))`;
  return (await page.evaluate(`${asked}(globalThis.browser ?? chrome)`)) as string;
}

/** Lets a new browser in by the code that one in use shows; both through their Devices pages. */
export async function pairByCode(holder: TestBrowser, newcomer: TestBrowser, relayUrl: string): Promise<void> {
  const [here, there] = [await holder.openPage('options.html#devices'), await openDevices(newcomer, relayUrl)];
  await press(here, 'Show a code');
  await waitForText(here, /minutes? left/);
  await fill(there, 'Code', await largeText(here));
  await click(there, 'Ask to join');
  await waitForText(there, /Type these six digits/, 30_000);
  await waitForText(here, /six digits/, 30_000);
  await fill(here, 'Six digits', await largeText(there));
  await press(here, 'Add it');
  await waitForText(here, /Added/, 30_000);
  await press(there, 'It was added: go on');
  await waitForText(there, /Sync is on/, 30_000);
  await Promise.all([here.close(), there.close()]);
}

/** The code or the digits, as the page sets them to be read across a room. */
async function largeText(page: Page): Promise<string> {
  const found = await page.waitForFunction(() => document.querySelector('section p > bdi')?.textContent);
  return (await found.jsonValue()) as string;
}

/** Joins the account by its twelve words. */
export async function joinAccount(browser: TestBrowser, relayUrl: string, words: string): Promise<void> {
  const page = await openDevices(browser, relayUrl);
  await fill(page, 'Your twelve words', words);
  await click(page, 'Join');
  await waitForText(page, /Sync is on/, 30_000);
  await page.close();
}

export async function addPhone(browser: TestBrowser, app = 'HC Webhook'): Promise<PhonePush> {
  const page = await browser.openPage('options.html#sources');
  await press(page, 'Add a source');
  await press(page, `Set up ${app}`);
  const endpoint = await fieldValue(page, 'Endpoint');
  const token = await fieldValue(page, 'Token');
  await page.close();
  return { endpoint, token };
}

/**
 * Nudges come at any hour of any day, workouts first, with a band at hand: tests run when they run. And nobody touches a key
 * in them: what a browser calls idle comes as late as may be.
 */
export async function prepareForNudge(page: Page): Promise<void> {
  const allDay = [['00:00', '24:00']];
  const workWindow = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, allDay]));
  await send(page, {
    kind: 'save-settings',
    changes: {
      workWindow,
      workoutEveryMinutes: 30,
      graceMinutes: 0,
      idleAfterSeconds: 300,
      equipment: ['resistance_band'],
    },
  });
}

export interface Sitting {
  readonly intervals?: number;
  readonly asleepMinutes?: number;
  readonly lookInSeconds?: number;
}

/** As if the person had sat one interval longer; what follows is the engine's own doing. */
export async function sitLonger(page: Page, sitting: Sitting = {}): Promise<void> {
  await send(page, { kind: 'dev/shift-bout', ...sitting });
}

/** The popup's page in a tab, in the popup's size. */
export async function openPopupTab(browser: TestBrowser): Promise<Page> {
  const page = await browser.openPage('popup.html');
  await page.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  return page;
}

/** What stands under a label to be copied. */
async function fieldValue(page: Page, label: string): Promise<string> {
  const found = await page.waitForFunction(
    (words: string) =>
      [...document.querySelectorAll('code')].find((code) => code.previousElementSibling?.textContent?.trim() === words)
        ?.textContent,
    { timeout: 15_000 },
    label,
  );
  return (await found.jsonValue()) as string;
}

export async function send(page: Page, message: object): Promise<void> {
  const reply = await ask(page, message);
  if ((reply as { readonly ok?: boolean } | null)?.ok !== true)
    throw new Error(`The background refused ${JSON.stringify(message)}: ${JSON.stringify(reply)}`);
}

/** As our own pages send: again where the message came in the moment in which the background ended, so that nobody had it. */
export function ask(page: Page, message: object): Promise<unknown> {
  const once = `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`;
  return page.evaluate(
    `${once}.catch((error) => { if (error.message.includes('Receiving end does not exist')) return ${once}; throw error; })`,
  );
}

/** The Devices page, with this relay chosen. */
export async function openDevices(browser: TestBrowser, relayUrl: string): Promise<Page> {
  const page = await browser.openPage('options.html#devices');
  await fill(page, 'Address', relayUrl);
  await press(page, 'Use this address');
  return page;
}
