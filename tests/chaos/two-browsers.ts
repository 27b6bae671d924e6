import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRng, pickIndex } from '../../shared/src/lib/rng.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { press, waitForText } from '../kit/controls.ts';
import { freshProfile, launch } from '../kit/launch.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { createAccount, joinAccount, openPopupTab } from '../kit/screens.ts';

export interface BrowsersReport {
  readonly seed: number;
  readonly minutes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly logged: number;
  readonly breaks: readonly (number | null)[];
  readonly complaints: readonly string[];
}

const MINUTE = 60_000;

/**
 * Two real browsers of one account for some minutes: breaks are logged in turn while the relay is killed every few seconds,
 * backgrounds die, and one profile is put back to an old copy. At the end both must show every break.
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
  const relay = await startRelay({
    stateDir: mkdtempSync(join(tmpdir(), 'unslouch-chaos-')),
    secret: 'of this run only',
    rates: 'none',
  });
  const profiles = [freshProfile(), freshProfile()] as const;
  const desks: [TestBrowser, TestBrowser] = [
    await launch({ browser: 'chromium', profile: profiles[0] }),
    await launch({ browser: 'chromium', profile: profiles[1] }),
  ];
  let logged = 0;
  try {
    await joinAccount(desks[1], relay.url, await createAccount(desks[0], relay.url));
    const until = performance.now() + minutes * MINUTE;
    const restoreAt = performance.now() + (minutes * MINUTE) / 2;
    let restored = false;
    while (performance.now() < until) {
      const killing = rng() < 0.6 ? killAndStart(relay, note) : Promise.resolve();
      const desk = desks[pickIndex(rng, 2)] as TestBrowser;
      await logBreak(desk);
      logged += 1;
      if (rng() < 0.3) {
        note('background killed');
        await desk.killBackground();
      }
      await killing;
      if (!restored && performance.now() > restoreAt) {
        restored = true;
        note('profile put back to an old copy');
        desks[1] = await putBack(desks[1], profiles[1]);
      }
      if (logged % 5 === 0) say(`${logged} breaks, faults ${JSON.stringify(faults)}`);
    }
    const breaks = [await breaksOn(desks[0], logged), await breaksOn(desks[1], logged)];
    const complaints = breaks.flatMap((seen, desk) =>
      seen === logged ? [] : [`browser ${desk + 1} shows ${seen} of ${logged} breaks`],
    );
    return { seed, minutes, faults, logged, breaks, complaints };
  } finally {
    await Promise.all(desks.map((desk) => desk.close()));
    await relay.stop();
    for (const folder of [relay.stateDir, ...profiles]) rmSync(folder, { recursive: true, force: true });
  }
}

async function killAndStart(relay: RunningRelay, note: (fault: string) => void): Promise<void> {
  note('relay killed');
  await relay.kill();
  await relay.start();
}

async function logBreak(desk: TestBrowser): Promise<void> {
  const page = await openPopupTab(desk);
  await press(page, 'Move now');
  await press(page, 'Next step');
  await waitForText(page, /Lift|Hold|How did it feel/, 60_000);
  await press(page, 'Next step');
  await waitForText(page, /How did it feel/, 60_000);
  await press(page, 'Right');
  await waitForText(page, /Logged/, 60_000);
  await page.close();
}

/** Closed, copied, used on; then the old copy takes its place, as a backup of the machine would. */
async function putBack(desk: TestBrowser, profile: string): Promise<TestBrowser> {
  await desk.close();
  const copy = `${profile}-copy`;
  cpSync(profile, copy, { recursive: true });
  const again = await launch({ browser: 'chromium', profile });
  const page = await openPopupTab(again);
  await page.close();
  await again.close();
  rmSync(profile, { recursive: true, force: true });
  cpSync(copy, profile, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
  return launch({ browser: 'chromium', profile });
}

/** What the popup says after it synced; null where it never says the number expected. */
async function breaksOn(desk: TestBrowser, expected: number): Promise<number | null> {
  const page = await openPopupTab(desk);
  await press(page, 'Sync now').catch(() => {});
  const text = await waitForText(page, new RegExp(`breaks?\\s+${expected}\\b`), 90_000).catch(() => null);
  if (text !== null) return expected;
  return Number(/breaks?\s+(\d+)/.exec(await page.evaluate(() => document.body.innerText))?.[1] ?? Number.NaN);
}
