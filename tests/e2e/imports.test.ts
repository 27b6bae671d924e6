import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { aZip } from '../conformance/build-files.test-kit.ts';
import { sampleFiles } from '../conformance/read.test-kit.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { openPopupTab } from '../kit/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'unslouch-files-'));
let chromium: TestBrowser;
let firefox: TestBrowser;
beforeAll(async () => {
  [chromium, firefox] = await Promise.all([launch({ browser: 'chromium' }), launch({ browser: 'firefox' })]);
});
afterAll(() => Promise.all([chromium.close(), firefox.close()]));

function file(path: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, path), content);
  return join(folder, path);
}

async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** What no test ever holds together: files that are none, harm, are locked, and one that is good. */
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

async function tellLog(browser: TestBrowser): Promise<readonly unknown[]> {
  const page = await browser.openPage('options.html');
  const code = await bundleForPage(inRoot('tests', 'e2e', 'worn-days.ts'), 'worn');
  const area = '(globalThis.browser ?? chrome).storage.local';
  const told = await page.evaluate(`${code}; worn.tellLog(${area}, '2020-01-01', '2099-12-31')`);
  await page.close();
  return told as readonly unknown[];
}

it('are read in a worker of Chromium, told in plain words, taken back and brought back', async () => {
  await tryFiles(chromium, '2026');
});

it('a backup of all that brings the same days and the same log to another browser', async () => {
  const popup = await openPopupTab(chromium);
  for (const name of ['Move now', 'Next step', 'Next step', 'Right']) await press(popup, name);
  await waitForText(popup, /break\s+1\b|1\s+break/);
  await popup.close();
  const page = await chromium.openPage('options.html#settings');
  await press(page, 'Backup');
  const said = await waitForText(page, /\S+ is in your downloads\. It is not encrypted/, 60_000);
  const name = /(\S+) is in your downloads/.exec(said)?.[1] ?? '';
  await expect.poll(() => existsSync(join(chromium.downloads, name)), { timeout: 15_000 }).toBe(true);

  expect(await tellLog(firefox)).toEqual([]);
  const sources = await firefox.openPage('options.html#sources');
  await choose(sources, join(chromium.downloads, name));
  await waitForText(sources, new RegExp(`Imported ${name}`), 60_000);
  await sources.close();
  const expected = await tellLog(chromium);
  expect(expected.length).toBeGreaterThan(0);
  expect(await tellLog(firefox)).toEqual(expected);
});

it('are read in a worker of Firefox, told in plain words, taken back and brought back', async () => {
  await tryFiles(firefox, '2025');
});
