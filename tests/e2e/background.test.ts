import { afterEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { type Desktop, startDesktop } from '../kit/desktop.ts';
import { launch } from '../kit/launch.ts';
import { prepareForNudge, sitLonger } from '../kit/screens.ts';

let browser: TestBrowser | null = null;
let desktop: Desktop | null = null;
afterEach(async () => {
  await browser?.close();
  desktop?.stop();
});

describe.each(['chromium', 'firefox'] as const)('the background in %s', (name) => {
  it('is woken by its alarm after it was killed, and nudges once', async () => {
    desktop = await startDesktop();
    browser = await launch({ browser: name, env: desktop.env });
    const page = await browser.openPage('options.html');
    await prepareForNudge(page);
    await sitLonger(page, { lookInSeconds: 8 });
    await browser.killBackground();
    expect(await browser.backgroundRuns()).toBe(false);
    expect(desktop.shown).toEqual([]);

    await desktop.waitForNotification(() => true, 90_000);
    await browser.killBackground();
    await sitLonger(page, { lookInSeconds: 1, intervals: 0 });
    await browser.killBackground();
    expect(desktop.shown.map(({ title }) => title)).toHaveLength(1);
  });
});
