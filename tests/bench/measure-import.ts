import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { inRoot } from '../../scripts/lib/root.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { writeAppleExport } from './apple-export.ts';

export interface ImportFigures {
  readonly megabytes: number;
  readonly records: number;
  readonly days: number;
  /** The XML reader alone, before and after, the faster of the two; and the whole import until the last day is written. */
  readonly readerSeconds: number;
  readonly importSeconds: number;
  /** Speed of the import over that of the reader. */
  readonly ratio: number;
  /** The most that the process of page and worker held, of which before the import. */
  readonly peakMegabytes: number;
  readonly idleMegabytes: number;
  /** The longest that the page was busy at a stretch during the import, and then while the dashboard opened. */
  readonly longestTaskMs: number;
  readonly dashboardTaskMs: number;
  /** Days whose steps differ from what was generated. */
  readonly wrongDays: number;
}

export const IMPORT_GOALS = { ratio: 0.6, peakMegabytes: 300 };

/** Ten years and a gigabyte take a minute; a hang should fail before the machine is given up. */
const PATIENCE_MS = 900_000;

/** A generated export of Apple Health into the product, in real Chromium, beside its XML reader over the same file. */
export async function measureImport(megabytes: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'unslouch-export-'));
  const path = join(folder, 'export.xml');
  const generated = await writeAppleExport(path, megabytes * 1_000_000);
  // In a browser of its own: what the reader leaves lying about in the extension's process is not the import's.
  const before = await timeReaderApart(path);
  const browser = await launch({ browser: 'chromium', mode: 'e2e', env: { TZ: 'Europe/Berlin' } });
  try {
    const page = await browser.openPage('options.html#sources');
    await closeWelcome(page);
    await watchTasks(page);
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    const memory = watchMemory(browser.pid);
    await input.uploadFile(path);
    const start = performance.now();
    await waitForText(page, /Imported export\.xml/, PATIENCE_MS);
    const importSeconds = (performance.now() - start) / 1_000;
    const { peak, idle } = memory.stop();
    const longestTaskMs = await longestTask(page);
    const wrongDays = await countWrongDays(page, generated.steps);
    const readerSeconds = Math.min(before, await timeReader(await browser.openPage('empty-popup.html'), path));
    const dashboard = await browser.openPage('options.html');
    await watchTasks(dashboard);
    await waitForText(dashboard, /Today/);
    return {
      megabytes: generated.bytes / 1_000_000,
      records: generated.records,
      days: generated.days,
      readerSeconds,
      importSeconds,
      ratio: readerSeconds / importSeconds,
      peakMegabytes: peak,
      idleMegabytes: idle,
      longestTaskMs,
      dashboardTaskMs: await longestTask(dashboard),
      wrongDays,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh install's welcome lies before every other tab here, and its figure moves: its memory is not the import's. */
async function closeWelcome(page: Page): Promise<void> {
  for (const other of await page.browser().pages()) if (other.url().endsWith('/welcome.html')) await other.close();
  await page.bringToFront();
}

async function timeReaderApart(path: string): Promise<number> {
  const browser = await launch({ browser: 'chromium', mode: 'e2e' });
  try {
    return await timeReader(await browser.openPage('empty-popup.html'), path);
  } finally {
    await browser.close();
  }
}

async function timeReader(page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
  });
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await page.evaluate(
    `${await bundleForPage(inRoot('tests', 'bench', 'read-alone.ts'), 'bench')}; globalThis.bench = bench`,
  );
  const ms = await page.evaluate('bench.readAlone(document.querySelector("input[type=file]"))');
  await page.close();
  return Number(ms) / 1_000;
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Tasks below fifty milliseconds aren't told: zero then. */
async function longestTask(page: Page): Promise<number> {
  return Number(await page.evaluate('globalThis.seen.longest'));
}

/** Of the extension's processes below the browser's: the pages and their workers. In MB, every quarter of a second. */
function watchMemory(browserPid: number) {
  const idle = extensionMegabytes(browserPid);
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, extensionMegabytes(browserPid));
  }, 250);
  return {
    stop() {
      clearInterval(timer);
      return { idle, peak };
    },
  };
}

function extensionMegabytes(browserPid: number): number {
  return descendants(browserPid)
    .filter((pid) => /--type=renderer[\s\S]*--extension-process/.test(readText(`/proc/${pid}/cmdline`)))
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1_000)
    .reduce((sum, megabytes) => sum + megabytes, 0);
}

function descendants(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/\) \S (\d+)/.exec(readText(`/proc/${name}/stat`))?.[1] ?? 0),
    }));
  const below = (of: number): readonly number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}

/** A process may end while we look. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function countWrongDays(page: Page, expected: ReadonlyMap<string, number>): Promise<number> {
  const shown = (await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('unslouch');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('daySummaries').objectStore('daySummaries').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () =>
            resolve(reading.result.map(({ day, summary }) => [day, summary.wearable?.steps?.stepCount ?? 0]));
        };
      }),
  )) as readonly (readonly [string, number])[];
  const found = new Map(shown);
  return [...expected].filter(([day, steps]) => found.get(day) !== steps).length;
}
