import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { type Desktop, startDesktop } from '../kit/desktop.ts';
import { launch } from '../kit/launch.ts';
import { prepareForNudge, sitLonger } from '../kit/screens.ts';
import { pressSettings } from './press-settings.ts';

describe.each(['chromium', 'firefox'] as const)('the background in %s', (name) => {
  let browser: TestBrowser;
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await startDesktop();
    browser = await launch({ browser: name, env: desktop.env });
  });
  afterAll(async () => {
    await browser.close();
    desktop.stop();
  });

  it('heeds all that is pressed on the settings page, and says so in the tooltip', async () => {
    await pressSettings(browser, desktop);
  });

  it('is woken by its alarm after it was killed, and nudges once', async () => {
    const [page, before] = [await browser.openPage('options.html'), desktop.shown.length];
    await prepareForNudge(page);
    await sitLonger(page, { lookInSeconds: 8 });
    await browser.killBackground();
    expect(await browser.backgroundRuns()).toBe(false);
    expect(desktop.shown).toHaveLength(before);

    await desktop.waitForNotification(() => desktop.shown.length > before, 90_000);
    await browser.killBackground();
    await sitLonger(page, { lookInSeconds: 1, intervals: 0 });
    await browser.killBackground();
    expect(desktop.shown).toHaveLength(before + 1);
  });
});
