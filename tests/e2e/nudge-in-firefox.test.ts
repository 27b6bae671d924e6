import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { waitForText } from '../kit/controls.ts';
import { type Desktop, startDesktop } from '../kit/desktop.ts';
import { dieInLooks } from '../kit/die-in-looks.ts';
import type { TestFirefox } from '../kit/firefox.ts';
import { openInstalledFirefox } from '../kit/installed-firefox.ts';
import { freshProfile } from '../kit/launch.ts';
import { signalTree } from '../kit/processes.ts';
import { badgeText, prepareForNudge, send, sitLonger } from '../kit/screens.ts';
import { stored } from '../kit/stored.ts';

let firefox: TestFirefox | null = null;
let desktop: Desktop | null = null;
afterEach(async () => {
  await firefox?.close();
  desktop?.stop();
});

// What is left to Chromium: the lock of 11, which Firefox never tells, and 16's denial: no permission of Firefox's reaches an
// extension's notifications, and what the system hides nobody can see. 21 is in `installed.test.ts`, 28 has one of each.
it('5, 6, 14, 19, 20: one nudge, its answers, sleep, a pause and a restart, however often the event page dies', async () => {
  const profile = freshProfile();
  desktop = await startDesktop();
  firefox = await openInstalledFirefox(profile, '0.1.0', desktop.env);
  let page = await firefox.openPage('options.html#decisions');
  await prepareForNudge(page);

  // 19. Killed on the way to the nudge, and after it.
  await sitLonger(page, { lookInSeconds: 3 });
  expect(await dieInLooks(firefox, page, 8)).toBeGreaterThan(0);
  // By itself the next look comes within a minute (wake-ups.test.ts, background.test.ts); nobody waits for it here.
  await send(page, { kind: 'check-nudge' });
  const shown = await desktop.waitForNotification(() => true, 60_000);
  await dieInLooks(firefox, page, 3);
  await send(page, { kind: 'check-nudge' });
  expect(desktop.shown).toHaveLength(1);
  expect(await badgeText(page)).toBe('now');

  // Without buttons, a click on the notification opens all the answers, with the event page dead.
  await firefox.killBackground();
  desktop.press(shown.id, 'default');
  await page.waitForFunction(`browser.extension.getViews({ type: 'popup' }).length > 0`);
  const offer = await firefox.openPopup();
  await offer.waitForText(/5 min/);
  await offer.close();
  // The key for later wakes it too.
  await firefox.killBackground();
  await firefox.pressWithAltShift('L');
  await waitForText(page, /asked for later/i);
  expect(await badgeText(page)).toBe('10');

  // 14. Two clicks in one moment begin one session, ten end it once.
  await Promise.all([send(page, startNow), send(page, startNow)]);
  expect(await stored(page)).toMatchObject({ sessionRuns: true, outcomes: [] });

  // 5. Sleep longer than what was left of it closes it, with its real duration.
  await sitLonger(page, { intervals: 0, asleepMinutes: 40, lookInSeconds: 0 });
  await send(page, { kind: 'check-nudge' });
  expect(await stored(page)).toMatchObject({ sessionRuns: false, outcomes: [expect.stringMatching(/done/i)] });
  await endTenTimes(page);
  expect((await stored(page)).outcomes).toHaveLength(1);

  // 6. A pause ends while the processes stand still; two hours of sleep are credited and a full interval starts.
  await send(page, { kind: 'pause', pause: { kind: 'until', until: Date.now() + 2_000 } });
  expect(await badgeText(page)).toBe('');
  signalTree(firefox.pid, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  signalTree(firefox.pid, 'SIGCONT');
  await sitLonger(page, { intervals: 0, asleepMinutes: 120, lookInSeconds: 0 });
  await send(page, { kind: 'check-nudge' });
  expect(await badgeText(page)).toBe('30');
  expect(desktop.shown).toHaveLength(1);

  // 20. Closed at the due time and opened hours later, without any alarm: nothing stale, and the countdown starts whole.
  await sitLonger(page);
  await desktop.waitForNotification(({ id }) => id !== shown.id);
  await sitLonger(page, { asleepMinutes: 480, lookInSeconds: 60 });
  await firefox.close();
  firefox = await openInstalledFirefox(profile, '0.1.0', desktop.env);
  page = await firefox.openPage('options.html#decisions');
  await waitForText(page, /Invited/i);
  await send(page, { kind: 'check-nudge' });
  expect(await badgeText(page)).toBe('30');
  expect(desktop.shown).toHaveLength(2);
  // The one that nobody answered is not booked as done.
  expect(await stored(page)).toMatchObject({ answers: ['snooze'], outcomes: [expect.any(String)] });

  // The keyword of the address bar logs.
  await firefox.enterAddress('move 10 pull-aparts');
  const history = await firefox.openedPage('options.html#history');
  await waitForText(history, /Logged: band pull-apart, 10\./);
  expect((await stored(page)).outcomes).toHaveLength(2);
});

const startNow = { kind: 'start-session', nudge: null, type: 'standUp', exercise: null };

async function endTenTimes(page: Page): Promise<void> {
  const end = () => send(page, { kind: 'finish-session', effort: 6 }).catch(() => {}); // nine of them find nothing to end
  await Promise.all(Array.from({ length: 10 }, end));
}
