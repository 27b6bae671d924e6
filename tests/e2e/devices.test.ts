import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { click, control, FIND_CONTROL, fill, press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { ask, createAccount, openDevices, openPopupTab, pairByCode } from '../kit/screens.ts';

/** What a person feels as at once; printed beside the time, never asserted: other people's machines are busy too. */
const GOAL_MS = 500;

// One account and its browsers for the whole file: each test goes on where the last one ended.
let relay: RunningRelay;
let laptop: TestBrowser;
let desk: TestBrowser;
let words = '';
let script = '';

beforeAll(async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-relay-'));
  [relay, laptop, desk] = await Promise.all([
    startRelay({ stateDir, secret: 'for this test only' }),
    launch({ browser: 'chromium' }),
    launch({ browser: 'firefox' }),
  ]);
  script = await bundleForPage(inRoot('tests', 'e2e', 'offline-week.ts'), 'week');
  words = await createAccount(laptop, relay.url);
});
afterAll(async () => {
  await Promise.all([laptop.close(), desk.close()]);
  await relay.stop();
});

describe('Chromium and Firefox, two devices of one account', () => {
  it('leave sync off in Firefox without the yes that only a click can get', async () => {
    const page = await openDevices(desk, relay.url);
    await press(page, 'Create an account');
    await waitForText(page, /no yes from you to sending/);
    await control(page, 'Create an account');
    await page.close();
  });

  it('become that by a code, through their own pages', async () => {
    await pairByCode(laptop, desk, relay.url);
    const list = await laptop.openPage('options.html#devices');
    await waitForText(list, /Your devices[\s\S]*Chrom[\s\S]*Firefox/, 30_000);
    await list.close();
  });

  it('stop in Firefox once the person takes back the yes, and go on after another', async () => {
    const page = await desk.openPage('options.html#devices');
    await waitForText(page, /Sync is on/);
    expect(await page.evaluate(`browser.permissions.remove({ data_collection: ['healthInfo'] })`)).toBe(true);
    await ask(page, { kind: 'sync-now' });
    await waitForText(page, /no yes from you to sending/);
    await click(page, 'Allow it');
    await page.waitForFunction(() => !document.body.innerText.includes('no yes from you'));
    await page.close();
  });

  it('show on an open popup what is done on the other', async () => {
    const [here, there] = [await openPopupTab(laptop), await openPopupTab(desk)];
    await waitForText(there, /Synced/, 60_000);
    await doBreak(here);
    const shown = breaksShown(there, 1);
    const began = performance.now();
    await press(here, 'Right');
    await shown;
    const took = performance.now() - began;
    process.stdout.write(`An entry on the other's open popup: ${took.toFixed(0)} ms (goal: ${GOAL_MS} ms)\n`);
    await Promise.all([here.close(), there.close()]);
  });

  it('are equal day by day after a week without each other', async () => {
    await relay.kill();
    await inPage(laptop, 'liveWeek(area, 3)');
    await inPage(desk, 'liveWeek(area, 2)');
    const apart = [await tellWeek(laptop), await tellWeek(desk)] as const;
    expect(apart[0]).not.toEqual(apart[1]);
    await relay.start();
    for (const browser of [laptop, desk, laptop]) await syncNow(browser);
    const week = await tellWeek(laptop);
    expect(week).toEqual(await tellWeek(desk));
    // Seven times three and two, and the break of the test before.
    expect(week.flatMap(({ facts }) => facts).filter(({ type }) => type === 'session')).toHaveLength(36);
  });

  it('are joined by a third by the twelve words alone; with other words it sends nothing', async () => {
    const third = await launch({ browser: 'chromium' });
    try {
      const page = await openDevices(third, relay.url);
      const asked: string[] = [];
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url());
        // The browser's own question whether it may ask is none of ours.
        if (origin === relay.url && request.method() !== 'OPTIONS')
          asked.push(`${request.method()} ${pathname.split('/').slice(0, 3).join('/')}`);
      });
      await fill(
        page,
        'Your twelve words',
        `legal winner thank year wave sausage worth useful legal winner thank yellow`,
      );
      await press(page, 'Join');
      await waitForText(page, /The relay knows no account for these words/);
      expect(asked.toSorted()).toEqual(['GET /v1/words', 'POST /v1/challenges', 'POST /v1/tokens']);
      await fill(page, 'Your twelve words', words);
      await press(page, 'Join');
      await waitForText(page, /Sync is on/, 30_000);
      await page.close();
      await syncNow(third);
      expect(await tellWeek(third)).toEqual(await tellWeek(laptop));
    } finally {
      await third.close();
    }
  });

  it('are one no more when one revokes the other', async () => {
    const list = await laptop.openPage('options.html#devices');
    const name = await list.waitForFunction(
      () =>
        [...document.querySelectorAll('li')].find((row) => row.textContent?.includes('Firefox'))?.querySelector('p')
          ?.textContent,
    );
    await press(list, `Revoke ${await name.jsonValue()}`);
    await press(list, 'Revoke it');
    await list.waitForFunction(() => !document.querySelector('main')?.textContent?.includes('Firefox'));
    await list.close();
    const before = await tellWeek(desk);
    const here = await openPopupTab(laptop);
    await doBreak(here);
    await press(here, 'Right');
    await waitForText(here, /Synced/, 60_000);
    const there = await desk.openPage('options.html#devices');
    await waitForText(there, /This device was revoked/, 60_000);
    expect(await tellWeek(desk)).toEqual(before);
    await Promise.all([here.close(), there.close()]);
  });
});

/** A guided session, each step ended early, up to the question how it felt. */
async function doBreak(page: Page): Promise<void> {
  await press(page, 'Move now');
  const place = `/How did it feel/.test(document.body.innerText) ? 'end' : (${FIND_CONTROL})(document, 'Next step') && 'step'`;
  for (;;) {
    const found = await page.waitForFunction(place, { polling: 50, timeout: 30_000 });
    if ((await found.jsonValue()) === 'end') return;
    await page.evaluate(`(${FIND_CONTROL})(document, 'Next step')?.click()`);
  }
}

/** Looked for in every frame, so that the wait itself costs little. */
function breaksShown(page: Page, count: number) {
  return page.waitForFunction(
    (breaks: number) => new RegExp(`break\\s+${breaks}\\b|\\b${breaks}\\s+break`).test(document.body.innerText),
    { polling: 'raf', timeout: 60_000 },
    count,
  );
}

async function syncNow(browser: TestBrowser): Promise<void> {
  const page = await openPopupTab(browser);
  await ask(page, { kind: 'sync-now' });
  await waitForText(page, /Synced/, 60_000);
  await page.close();
}

interface ToldDay {
  readonly day: string;
  readonly facts: readonly { readonly type: string }[];
}

async function tellWeek(browser: TestBrowser): Promise<readonly ToldDay[]> {
  return JSON.parse((await inPage(browser, 'tellWeek(area)')) as string) as readonly ToldDay[];
}

/** With the product's own stores, in a page of the extension. */
async function inPage(browser: TestBrowser, call: string): Promise<unknown> {
  const page = await browser.openPage('welcome.html');
  const area = '(globalThis.browser ?? chrome).storage.local';
  const told = await page.evaluate(`(async () => { ${script}; const area = ${area}; return week.${call}; })()`);
  await page.close();
  return told;
}
