import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { visibleText, waitForText } from '../kit/controls.ts';
import { denyNotices } from '../kit/deny-notices.ts';
import { type Desktop, startDesktop } from '../kit/desktop.ts';
import { dieInLooks } from '../kit/die-in-looks.ts';
import { freshProfile, type Launch, launch } from '../kit/launch.ts';
import { signalTree } from '../kit/processes.ts';
import { type RunningRelay, startRelay } from '../kit/relay.ts';
import { badgeText, createAccount, joinAccount, prepareForNudge, send, sitLonger } from '../kit/screens.ts';
import { stored } from '../kit/stored.ts';

const open: { browsers: TestBrowser[]; desktops: Desktop[]; relays: RunningRelay[] } = {
  browsers: [],
  desktops: [],
  relays: [],
};
afterEach(async () => {
  await Promise.all(open.browsers.splice(0).map((browser) => browser.close()));
  for (const desktop of open.desktops.splice(0)) desktop.stop();
  await Promise.all(open.relays.splice(0).map((relay) => relay.stop()));
});

async function start(options: Partial<Launch> = {}): Promise<{ browser: TestBrowser; desktop: Desktop; page: Page }> {
  const desktop = await startDesktop();
  open.desktops.push(desktop);
  const browser = await launch({ browser: 'chromium', env: desktop.env, ...options });
  open.browsers.push(browser);
  const page = await browser.openPage('options.html#decisions');
  return { browser, desktop, page };
}

it('5, 6, 11, 14, 16, 19, 21: one nudge, its buttons, a session, sleep and a pause, however often the background dies', async () => {
  const { browser, desktop, ...first } = await start();
  let { page } = first;
  await prepareForNudge(page);

  // 19. Killed again and again on the way to the nudge, and after it.
  await sitLonger(page, { lookInSeconds: 3 });
  expect(await dieInLooks(browser, page, 12)).toBeGreaterThan(0);
  // By itself the next look comes within a minute (wake-ups.test.ts, background.test.ts); nobody waits for it here.
  await send(page, { kind: 'check-nudge' });
  const shown = await desktop.waitForNotification(() => true, 60_000);
  await dieInLooks(browser, page, 3);
  await send(page, { kind: 'check-nudge' });
  expect(desktop.shown).toHaveLength(1);
  expect(await badgeText(page)).toBe('now');

  // 16. The second button of the notification itself, with the background dead: ten minutes later.
  expect(shown.actions.filter((_, index) => index % 2 === 1).slice(0, 2)).toEqual(['Start', 'In 10 minutes']);
  await browser.killBackground();
  desktop.press(shown.id, '1');
  await waitForText(page, /asked for later/i, 30_000);
  expect((await stored(page)).decisions.filter(({ kind }) => kind === 'fire')).toHaveLength(1);

  // 14. Two clicks in one moment begin one session; 11. a lock in it is no absence; 21. an update leaves it running.
  await Promise.all([send(page, startNow), send(page, startNow)]);
  desktop.lock(true);
  await send(page, { kind: 'check-nudge' });
  desktop.lock(false);
  await browser.updateExtension();
  page = await browser.openPage('options.html#decisions');
  await send(page, { kind: 'check-nudge' });
  expect(await stored(page)).toMatchObject({ sessionRuns: true, outcomes: [] });

  // 5. Sleep longer than what was left of it closes it, with its real duration.
  await sitLonger(page, { intervals: 0, asleepMinutes: 40, lookInSeconds: 0 });
  await send(page, { kind: 'check-nudge' });
  expect(await stored(page)).toMatchObject({ sessionRuns: false, outcomes: [expect.stringMatching(/done/i)] });
  await Promise.all(
    Array.from({ length: 10 }, () => send(page, { kind: 'finish-session', effort: 6 }).catch(() => {})),
  );
  expect((await stored(page)).outcomes).toHaveLength(1);

  // 6. A pause ends while the browser's processes stand still; sleep of two hours is credited and a full interval starts.
  await send(page, { kind: 'pause', pause: { kind: 'until', until: Date.now() + 2_000 } });
  expect(await badgeText(page)).toBe('');
  signalTree(browser.pid, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  signalTree(browser.pid, 'SIGCONT');
  await sitLonger(page, { intervals: 0, asleepMinutes: 120, lookInSeconds: 0 });
  await send(page, { kind: 'check-nudge' });
  expect(await badgeText(page)).toBe('30');
  expect(desktop.shown).toHaveLength(1);
});

it('16, 20: another surface where the browser denies notifications, and nothing stale after it was closed for hours', async () => {
  const profile = freshProfile();
  denyNotices(profile);
  const { browser, desktop, page } = await start({ profile });
  await prepareForNudge(page);
  await sitLonger(page);
  const popup = await browser.openedPage('popup.html');
  await waitForText(popup, /I just did it/);
  await waitForText(page, /Invited/i, 60_000);
  expect(desktop.shown).toEqual([]);
  expect(await badgeText(page)).toBe('now');

  await sitLonger(page, { asleepMinutes: 480 });
  await browser.close();
  open.browsers.splice(0);
  const again = await start({ profile });
  await waitForText(again.page, /Invited/i);
  await send(again.page, { kind: 'check-nudge' });
  expect(await badgeText(again.page)).toBe('30');
  expect(again.desktop.shown).toEqual([]);
  expect(await stored(again.page)).toMatchObject({ answers: [], outcomes: [] });
});

it('28: one of two devices nudges, and a session begun on the other, a Firefox, takes the nudge away', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'unslouch-relay-'));
  const [relay, first, second] = await Promise.all([
    startRelay({ stateDir, secret: 'for this test only' }),
    start(),
    start({ browser: 'firefox' }),
  ]);
  open.relays.push(relay);
  await joinAccount(second.browser, relay.url, await createAccount(first.browser, relay.url));
  await prepareForNudge(first.page);
  await sitLonger(first.page);
  const shown = await first.desktop.waitForNotification(() => true, 60_000);
  for (const { page } of [first, second]) await send(page, { kind: 'sync-now' });
  await sitLonger(second.page);
  await send(second.page, { kind: 'check-nudge' });
  expect(second.desktop.shown).toEqual([]);

  // Nothing but the relay tells the first one, where a page of ours is open.
  await first.page.bringToFront();
  await send(second.page, startNow);
  await first.desktop.waitForWithdrawal(shown.id);
  expect(await badgeText(first.page)).not.toBe('now');
  expect(await visibleText(first.page)).not.toMatch(/missed/i);
});

const startNow = { kind: 'start-session', nudge: null, type: 'standUp', exercise: null };
