import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileEntry, TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { aZip } from '../conformance/build-files.test-kit.ts';
import { sampleFiles } from '../conformance/read.test-kit.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { control, fill, press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { openPopupTab, send } from '../kit/screens.ts';
import type { ToldLog, ToldWorn } from './worn-days.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-files-'));
// The two browsers of one person without a relay: each test goes on where the last one ended.
let chromium: TestBrowser;
let firefox: TestBrowser;
beforeAll(async () => {
  [chromium, firefox] = await Promise.all([launch({ browser: 'chromium' }), launch({ browser: 'firefox' })]);
});
afterAll(() => Promise.all([chromium.close(), firefox.close()]));

it('are read in a worker of Chromium, told in plain words, taken back and brought back', async () => {
  await tryFiles(chromium, '2026');
});

it('tell how fast they are and how long, wait, are cancelled, and begin again where their page was closed', async () => {
  const long = file('oura.json', await heartsAroundANight());
  const page = await chromium.openPage('options.html#sources');
  const speed = /Importing oura\.json\s+\d+% · \d+ MB a second · about \d+ s left/;
  const pause = async (where: Page) => {
    await press(where, 'Pause');
    await waitForText(where, /Paused at \d+%/);
  };
  await choose(page, long);
  await waitForText(page, speed, 60_000);
  await pause(page);
  await press(page, 'Cancel');
  expect(await waitForText(page, /Cancelled\. Nothing of it was kept/)).not.toMatch(/oura\.json\s+\w+, \w+ \d+:/);
  await choose(page, long);
  await pause(page);
  await page.close();

  const again = await chromium.openPage('options.html#sources');
  await waitForText(
    again,
    /oura\.json\s+[^\n]*broke off when its page closed\. Drop the file again; nothing is doubled/,
  );
  await choose(again, long);
  await pause(again);
  await press(again, 'Go on');
  const told = await waitForText(again, /Imported oura\.json[\s\S]*1 added, 0 already here/, 60_000);
  expect(told).not.toContain('broke off');
  await again.close();
});

it('all comes out as tables and as Open mHealth, said to be not encrypted', async () => {
  const zip = await exported(chromium, 'Tables (CSV)');
  const tables = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(zip))));
  const texts = new Map<string, string>();
  for (const entry of await tables.getEntries())
    texts.set(entry.filename, await (entry as FileEntry).getData(new TextWriter()));
  expect([...texts.keys()]).toEqual(['days.csv', 'log.csv', 'steps.csv', 'sleep.csv']);
  expect(texts.get('days.csv')).toMatch(/\r\n2026-10-20,1840,[\s\S]*\r\n2026-10-25,,28920,/);
  const points = JSON.parse(readFileSync(await exported(chromium, 'Open mHealth'), 'utf8'));
  expect(points).toContainEqual(
    expect.objectContaining({ body: expect.objectContaining({ step_count: { value: 1840, unit: 'steps' } }) }),
  );
});

it.each(['leaves before it is written', 'comes back later'] as const)(
  'an export is saved once where its person %s',
  async (when) => {
    const page = await firefox.openPage('options.html#settings');
    // A browser may give the second file the name of the first, so the page itself tells how often it saved.
    await page.evaluate(() => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        if (this.download !== '')
          document.body.dataset['saved'] = `${document.body.dataset['saved'] ?? ''}${this.download} `;
        click.call(this);
      };
    });
    const written = /-report\.json is in your downloads/;
    await press(page, 'Save a report');
    if (when === 'comes back later') await waitForText(page, written, 60_000);
    for (const name of ['Today', 'Settings']) {
      await press(page, name);
      await page.waitForSelector(`nav [href="#${name.toLowerCase()}"][aria-current=page]`);
    }
    await waitForText(page, written, 60_000);
    expect(await page.evaluate(() => document.body.dataset['saved'])).toMatch(/^\S+-report\.json $/);
    await page.close();
  },
);

it('a backup brings the same days, log and settings to an empty Firefox, and one of that back to Chromium', async () => {
  const popup = await openPopupTab(chromium);
  await send(popup, { kind: 'save-settings', changes: { standUpEveryMinutes: 50, place: 'open_office' } });
  for (const name of ['Move now', 'Next step', 'Next step', 'Right']) await press(popup, name);
  await waitForText(popup, /break\s+1\b|1\s+break/);
  await popup.close();

  const empty = await tellLog(firefox);
  expect(empty.days).toEqual([]);
  await restore(firefox, await exported(chromium, 'Backup'));
  const moved = await tellLog(chromium);
  expect(moved.days.length).toBeGreaterThan(1);
  expect(moved.settings).not.toEqual(empty.settings);
  expect(await tellLog(firefox)).toEqual(moved);

  await tryFiles(firefox, '2025');
  await restore(chromium, await exported(firefox, 'Backup'));
  const both = await tellLog(firefox);
  expect(both.days.length).toBeGreaterThan(moved.days.length);
  expect(await tellLog(chromium)).toEqual(both);
});

it('a part of it goes by source and by range, and nothing beside it', async () => {
  const page = await chromium.openPage('options.html#settings');
  const before = await tellWorn(chromium);
  expect(Object.keys(before['apple-health']?.steps ?? {})).toContain('2025-10-20');
  await control(page, 'From');
  await page.select('select[name=provider]', 'oura');
  await press(page, 'Delete steps and sleep');
  await press(page, 'Delete them');
  await waitForText(page, /1 record deleted/, 30_000);
  const { oura: _, ...others } = before;
  expect(await tellWorn(chromium)).toEqual(others);

  await page.select('select[name=provider]', 'apple-health');
  await fill(page, 'First day', '2025-01-01');
  await fill(page, 'Last day', '2025-12-31');
  await press(page, 'Delete steps and sleep');
  await press(page, 'Delete them');
  await waitForText(page, /6 records deleted/, 30_000);
  const { 'apple-health': apple } = await tellWorn(chromium);
  expect(Object.keys(apple?.steps ?? {})).toEqual(['2026-10-20', '2026-10-21']);
  expect(apple?.nights.map((night) => new Date(night).getUTCFullYear())).toContain(2026);
  expect(apple?.nights.map((night) => new Date(night).getUTCFullYear())).not.toContain(2025);
  await page.close();
});

it('all of it goes where a person says so, and the browser begins where a new one does', async () => {
  for (const browser of [chromium, firefox]) {
    const page = await browser.openPage('options.html#settings');
    await press(page, 'Delete everything');
    await waitForText(page, /What goes: [\s\S]*Nothing of it is anywhere else/);
    await press(page, 'Delete everything here');
    await page.waitForFunction(() => location.pathname === '/welcome.html' && document.querySelector('h1') !== null);
    expect(await tellLog(browser)).toEqual({ days: [], settings: {} });
    const kept = '(globalThis.browser ?? chrome).storage.local.get()';
    expect(await page.evaluate(kept)).toEqual({ secondCopy: { device: expect.any(String) } });
    await page.close();
  }
});

function file(path: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, path), content);
  return join(folder, path);
}

async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** Files that are none, that harm, that are locked, and a good one of that year. */
async function tryFiles(browser: TestBrowser, year: string): Promise<void> {
  const page = await browser.openPage('options.html#sources');
  await choose(
    page,
    file(
      'export.zip',
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 31) % 256),
    ),
  );
  await waitForText(page, /Nothing to import in export\.zip[\s\S]*no export that can be read/, 60_000);
  await choose(page, file('bomb.zip', await aZip({ 'a.json': `[${' '.repeat(70 * 1_048_576)}]` })));
  await waitForText(page, /holds more than any true export does/, 60_000);
  await choose(page, file('mi.zip', await aZip({ 'a.txt': 'steps' }, 'secret')));
  await waitForText(page, /mi\.zip is locked/, 60_000);
  await press(page, 'Cancel');
  await waitForText(page, /Nothing of it was kept/);

  const [sample] = await sampleFiles('apple-health/export.synthetic.xml');
  const xml = file('export.xml', ((await sample?.blob.text()) ?? '').replaceAll('2026-', `${year}-`));
  await choose(page, xml);
  expect(await waitForText(page, /Imported export\.xml/, 60_000)).toContain('Apple Health');
  await press(page, 'Undo this import');
  await waitForText(page, /taken out\. The same file brings them back/, 60_000);
  await choose(page, xml);
  await waitForText(page, /Imported export\.xml/, 60_000);
  await page.close();
}

/** Presses that button under "Your data"; answers where the file lies. */
async function exported(browser: TestBrowser, button: string): Promise<string> {
  const page = await browser.openPage('options.html#settings');
  await press(page, button);
  const said = await waitForText(page, /\S+ is in your downloads\. It is not encrypted/, 60_000);
  const path = join(browser.downloads, /(\S+) is in your downloads/.exec(said)?.[1] ?? '');
  await expect.poll(() => isWritten(path), { timeout: 15_000 }).toBe(true);
  await page.close();
  return path;
}

/** Firefox holds the name with an empty file while it still writes beside it. */
function isWritten(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0 && !existsSync(`${path}.part`);
}

async function restore(browser: TestBrowser, path: string): Promise<void> {
  const page = await browser.openPage('options.html#sources');
  await choose(page, path);
  await waitForText(page, /Imported unslouch-[\d-]+\.json/, 60_000);
  await page.close();
}

function tellLog(browser: TestBrowser): Promise<ToldLog> {
  return tell(browser, 'tellLog');
}

function tellWorn(browser: TestBrowser): Promise<Readonly<Record<string, ToldWorn>>> {
  return tell(browser, 'tellWorn');
}

async function tell<T>(browser: TestBrowser, what: 'tellLog' | 'tellWorn'): Promise<T> {
  const page = await browser.openPage('options.html');
  const code = await bundleForPage(inRoot('tests', 'e2e', 'worn-days.ts'), 'worn');
  const area = '(globalThis.browser ?? chrome).storage.local';
  const told = await page.evaluate(`${code}; worn.${what}(${area}, '2020-01-01', '2099-12-31')`);
  await page.close();
  return told as T;
}

/** As Oura exports: years of heart rates, which take a while to read, and what is wanted behind them. */
async function heartsAroundANight(): Promise<string> {
  const [sample] = await sampleFiles('oura/sleep-page.synthetic.json');
  const { data } = JSON.parse((await sample?.blob.text()) ?? '{}') as { readonly data: readonly object[] };
  const heart = '{"bpm":61,"source":"awake","timestamp":"2026-10-24T21:00:00+00:00"},';
  return `{"heartrate":[${heart.repeat(800_000).slice(0, -1)}],"sleep":${JSON.stringify(data.slice(0, 1))}}`;
}
