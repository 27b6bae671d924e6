import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/lib/browsers.ts';
import { inRoot } from '../../scripts/lib/root.ts';
import { createRng, pickIndex, type Rng } from '../../shared/src/lib/rng.ts';
import { bundleForPage } from '../kit/bundle-for-page.ts';
import { launchChromium, type TestChromium } from '../kit/chromium.ts';
import { press, visibleText, waitForText } from '../kit/controls.ts';
import { type Gate, openGate } from '../kit/gate.ts';
import { freshProfile } from '../kit/launch.ts';
import { builtExtension } from '../kit/packages.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { createAccount, joinAccount, openPopupTab } from '../kit/screens.ts';
import { mountSmallDisk, type SmallDisk } from '../kit/small-disk.ts';
import type { ToldLog } from './tell-log.ts';

export interface BrowsersReport {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly logged: number;
  /** Sessions in the log of each browser at the end, and what the two logs have apart. */
  readonly sessions: readonly number[];
  readonly complaints: readonly string[];
}

/** A browser, its own way to the relay, and the disk that its profile lies on where that can be filled. */
interface Desk {
  browser: TestChromium;
  readonly profile: string;
  readonly gate: Gate;
  readonly disk: SmallDisk | null;
}

const MINUTE = 60_000;
const DISK_MEGABYTES = 400;

/** For both to have sent and fetched everything once nothing is in their way any more. */
const SETTLING_MS = 3 * MINUTE;

/**
 * Two real browsers of one account for some minutes: breaks are logged in turn while the relay is killed every few seconds,
 * the network is cut or swallows what it is given, clocks jump, backgrounds die, a disk is full, and one profile is put back
 * to an old copy. At the end both must hold the same log, byte for byte, with every break that was ever said to be logged.
 */
export async function runTwoBrowsers(
  { seed, minutes }: { readonly seed: number; readonly minutes: number },
  say: (line: string) => void,
): Promise<BrowsersReport> {
  const rng = createRng(seed);
  const faults: Record<string, number> = {};
  const note = (fault: string) => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  const script = await bundleForPage(inRoot('tests', 'chaos', 'tell-log.ts'), 'chaos');
  const relay = await startRelay({
    stateDir: mkdtempSync(join(tmpdir(), 'unslouch-chaos-')),
    secret: 'of this run only',
    rates: 'none',
  });
  const desks: Desk[] = [];
  let logged = 0;
  try {
    for (const onSmallDisk of [true, false]) desks.push(await openDesk(relay.url, onSmallDisk));
    const [left, right] = desks as [Desk, Desk];
    if (left.disk === null) say('No disk is filled: this machine lets nobody but its root mount one.');
    await joinAccount(right.browser, right.gate.url, await createAccount(left.browser, left.gate.url));
    const until = performance.now() + minutes * MINUTE;
    const restoreAt = performance.now() + (minutes * MINUTE) / 2;
    let restored = false;
    for (let round = 1; performance.now() < until; round++) {
      const killing = rng() < 0.6 ? killAndStart(relay, note) : Promise.resolve();
      await liveOn(desks[pickIndex(rng, 2)] as Desk, rng, note);
      logged += 1;
      await killing;
      if (!restored && performance.now() > restoreAt) {
        restored = true;
        note('profile put back to an old copy');
        await putBack(right);
        logged += 1;
      }
      if (round % 10 === 0) say(`${logged} breaks, faults ${JSON.stringify(faults)}`);
    }
    for (const { gate } of desks) gate.set('open');
    const [here, there] = await settle(left, right, script);
    const complaints = [
      ...[here, there].flatMap(({ sessions }, index) =>
        sessions === logged ? [] : [`browser ${index + 1} holds ${sessions} of ${logged} breaks`],
      ),
      ...(here.log === there.log ? [] : ['the two logs differ']),
    ];
    return { seed, minutes, faults, logged, sessions: [here.sessions, there.sessions], complaints };
  } finally {
    for (const { browser, gate, disk, profile } of desks) {
      await browser.close();
      await gate.close();
      disk?.unmount();
      rmSync(profile, { recursive: true, force: true });
    }
    await relay.stop();
    rmSync(relay.stateDir, { recursive: true, force: true });
  }
}

async function openDesk(relayUrl: string, onSmallDisk: boolean): Promise<Desk> {
  const profile = freshProfile();
  const disk = onSmallDisk ? mountSmallDisk(profile, DISK_MEGABYTES) : null;
  return { profile, disk, gate: await openGate(relayUrl), browser: await launch(profile) };
}

async function launch(profile: string): Promise<TestChromium> {
  const { chromium } = await ensureBrowsers(['chromium']);
  const extension = builtExtension('chromium', 'e2e');
  return launchChromium({ extension, profile, executable: chromium ?? '', headless: true });
}

async function killAndStart(relay: RunningRelay, note: (fault: string) => void): Promise<void> {
  note('relay killed');
  await relay.kill();
  await relay.start();
}

/** One break, under at most one misfortune of this browser's own. */
async function liveOn(desk: Desk, rng: Rng, note: (fault: string) => void): Promise<void> {
  const dice = rng();
  if (dice < 0.15) {
    note('network cut');
    desk.gate.set('cut');
    await logBreak(desk);
    desk.gate.set('open');
  } else if (dice < 0.25) {
    note('network deaf');
    desk.gate.set('deaf');
    await logBreak(desk);
    desk.gate.set('open');
  } else if (dice < 0.4) {
    note('clock moved');
    const by = Math.round((rng() - 0.5) * 240) * MINUTE;
    await logBreak(desk, (page) => moveClock(desk, page, by));
  } else if (dice < 0.5 && desk.disk !== null) {
    note('disk full');
    await logBreakOnFullDisk(desk, desk.disk);
  } else await logBreak(desk);
  if (rng() < 0.3) {
    note('background killed');
    await desk.browser.killBackground();
  }
}

async function logBreak(desk: Desk, meanwhile: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  const page = await performBreak(desk, meanwhile);
  if (ENDED.test(await visibleText(page))) {
    await press(page, 'Right');
    await waitForText(page, /Logged/, MINUTE);
  }
  await page.close();
}

const ENDED = /How did it feel/;

/** More than any offer has, even where a busy machine swallows some presses. */
const MOST_STEPS = 60;

function endsSoon(page: Page): Promise<boolean> {
  return waitForText(page, ENDED, 1_000).then(
    () => true,
    () => false,
  );
}

/**
 * To the question how it felt, which the person answers to log it. A clock that jumped far ahead is a night's sleep to the
 * background: where its look comes first, the session is logged as it was, and the popup is back at its beginning.
 */
async function performBreak(desk: Desk, meanwhile: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openPopupTab(desk.browser);
  await press(page, 'Move now');
  await meanwhile(page);
  // A clock that jumped forward may have ended it already.
  for (let step = 0; step < MOST_STEPS && !(await endsSoon(page)); step++) {
    const pressed = await press(page, 'Next step').then(
      () => true,
      () => false,
    );
    if (!pressed) break;
  }
  await waitForText(page, /How did it feel|Move now/, MINUTE);
  return page;
}

/** Not a byte is left when the break is to be written. It is said to be logged only once it is. */
async function logBreakOnFullDisk(desk: Desk, disk: SmallDisk): Promise<void> {
  const page = await performBreak(desk, async () => {});
  disk.fill();
  await press(page, 'Right');
  const said = await waitForText(page, /Logged|The disk is full/, MINUTE);
  disk.makeRoom();
  if (!/Logged/.test(said)) {
    await press(page, 'Right');
    await waitForText(page, /Logged/, MINUTE);
  }
  await page.close();
}

/** In the page and in the background that runs now, as both would see it: the next background has the right time again. */
async function moveClock(desk: Desk, page: Page, by: number): Promise<void> {
  const source = `(() => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given) {
        super(...(given.length === 0 ? [Right.now() + ${by}] : given));
      }
      static now() {
        return Right.now() + ${by};
      }
    };
  })()`;
  await Promise.all([page.evaluate(source), desk.browser.runInBackground(source)]);
}

/** Closed, copied, a break logged and sent; then the old copy takes its place, as a backup of the machine would. */
async function putBack(desk: Desk): Promise<void> {
  await desk.browser.close();
  const copy = `${desk.profile}-copy`;
  cpSync(desk.profile, copy, { recursive: true });
  desk.browser = await launch(desk.profile);
  desk.gate.set('open');
  await logBreak(desk);
  const page = await openPopupTab(desk.browser);
  await waitForText(page, /Synced/, MINUTE);
  await page.close();
  await desk.browser.close();
  rmSync(desk.profile, { recursive: true, force: true });
  cpSync(copy, desk.profile, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
  desk.browser = await launch(desk.profile);
}

/** What each holds once both agree, or when there was time enough to. */
async function settle(left: Desk, right: Desk, script: string): Promise<readonly [ToldLog, ToldLog]> {
  const pages = [await openPopupTab(left.browser), await openPopupTab(right.browser)] as const;
  const until = performance.now() + SETTLING_MS;
  for (;;) {
    for (const page of pages) await page.evaluate(`chrome.runtime.sendMessage({ kind: 'sync-now' })`);
    const told = [await tellLog(pages[0], script), await tellLog(pages[1], script)] as const;
    if (told[0].log === told[1].log || performance.now() > until) return told;
  }
}

async function tellLog(page: Page, script: string): Promise<ToldLog> {
  return JSON.parse((await page.evaluate(`${script};chaos.tellLog(chrome.storage.local)`)) as string);
}
