import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { press, waitForText } from '../kit/controls.ts';
import { startInstalledChromium } from '../kit/installed-chromium.ts';
import { openInstalledFirefox } from '../kit/installed-firefox.ts';
import { freshProfile } from '../kit/launch.ts';
import { prepareForNudge, send } from '../kit/screens.ts';
import { stored } from '../kit/stored.ts';

// Only root may write the policies by which Chromium installs a package that comes from no shop.
describe.runIf(process.getuid?.() === 0)('installed as from a shop, in Chromium', () => {
  it('keeps a running session through an update, a restart of the browser, and being switched off and on', async () => {
    const chromium = await startInstalledChromium('0.1.0');
    try {
      const began = await startSession(chromium);
      await chromium.update('0.1.1');
      await expectSession(await chromium.openPage('popup.html'), began);
      await chromium.restart();
      const popup = await chromium.openPage('popup.html');
      await expectSession(popup, began);
      await popup.close();
      await chromium.disableAndEnable();
      await expectSession(await chromium.openPage('popup.html'), began);
    } finally {
      await chromium.close();
    }
  });

  it('resumes a session after the browser was killed in it, and logs it once, with its real duration', async () => {
    const chromium = await startInstalledChromium('0.1.0');
    try {
      const began = await startSession(chromium);
      await chromium.killAndRestart();
      const popup = await chromium.openPage('popup.html');
      await expectSession(popup, began);
      const before = Math.floor((Date.now() - began) / 1_000);
      await send(popup, { kind: 'finish-session', effort: 6 });
      const logged = await stored(popup);
      const after = Math.ceil((Date.now() - began) / 1_000);
      expect(logged).toMatchObject({ sessionRuns: false, sessionSeconds: [expect.any(Number)] });
      expect(logged.sessionSeconds[0]).toBeGreaterThanOrEqual(before);
      expect(logged.sessionSeconds[0]).toBeLessThanOrEqual(after);
      await chromium.killAndRestart();
      const again = await chromium.openPage('popup.html');
      await waitForText(again, /Move now/);
      expect(await stored(again)).toMatchObject({ sessionRuns: false, sessionSeconds: logged.sessionSeconds });
    } finally {
      await chromium.close();
    }
  });
});

describe('installed for good, in Firefox', () => {
  it('keeps a running session through a restart, which loses every alarm, and an update', async () => {
    const profile = freshProfile();
    let firefox = await openInstalledFirefox(profile, '0.1.0');
    try {
      const began = await startSession(firefox);
      for (const version of ['0.1.0', '0.1.1']) {
        await firefox.close();
        firefox = await openInstalledFirefox(profile, version);
        const popup = await firefox.openPage('popup.html');
        await expectSession(popup, began);
        expect(await popup.evaluate('browser.runtime.getManifest().version')).toBe(version);
      }
    } finally {
      await firefox.close();
    }
  });
});

/** Answers when it began. */
async function startSession(browser: Pick<TestBrowser, 'openPage'>): Promise<number> {
  const settings = await browser.openPage('options.html');
  await prepareForNudge(settings);
  await settings.close();
  const popup = await browser.openPage('popup.html');
  await press(popup, 'Move now');
  await waitForText(popup, /Pause/);
  return startOfSession(popup);
}

/** The same session goes on, and something will wake the background. */
async function expectSession(popup: Page, began: number): Promise<void> {
  await waitForText(popup, /Pause/);
  expect(await startOfSession(popup)).toBe(began);
  const names = '(globalThis.browser ?? chrome).alarms.getAll().then((alarms) => alarms.map(({ name }) => name))';
  expect(await popup.evaluate(names)).toEqual(['wake-up']);
}

/** When the stored session began, read where it lies. */
async function startOfSession(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('unslouch');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('state').objectStore('state').get('session');
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.value.startedAt);
          };
        };
      }),
  );
}
