import type { Page } from 'puppeteer-core';
import { press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';
import { prepareForNudge, send } from '../kit/screens.ts';
import { scriptMsDuring } from '../kit/script-ms.ts';

export interface SessionFigures {
  readonly seconds: number;
  readonly moving: Watched;
  readonly paused: Watched;
  readonly hidden: Watched;
}

export interface Watched {
  /** All script of the page: the figure's, React's, and a counter of frames. */
  readonly scriptMsASecond: number;
  readonly framesASecond: number;
}

const SECONDS = 5;

/** A session in a window of its own, in headless Chromium: moving, paused, and behind another tab. */
export async function measureSession(): Promise<SessionFigures> {
  const browser = await launch({ browser: 'chromium', mode: 'e2e' });
  try {
    const settings = await browser.openPage('options.html#settings');
    await prepareForNudge(settings);
    await send(settings, { kind: 'start-session', nudge: null, type: 'workout', exercise: 'band-pull-apart' });
    const page = await browser.openPage('session.html');
    // All pages of an extension share a thread: its own work would count as the session's.
    await settings.goto('about:blank');
    await page.bringToFront();
    await press(page, 'Next step');
    await waitForText(page, /Lift|Hold/);
    const moving = await watch(page);
    await settings.bringToFront();
    const hidden = await watch(page);
    await page.bringToFront();
    await press(page, 'Pause');
    return { seconds: SECONDS, moving, paused: await watch(page), hidden };
  } finally {
    await browser.close();
  }
}

async function watch(page: Page): Promise<Watched> {
  await page.evaluate(() => {
    const seen = { frames: 0 };
    const count = () => {
      seen.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    Object.assign(globalThis, { seen });
  });
  const ms = await scriptMsDuring(
    await page.createCDPSession(),
    () => new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000)),
  );
  const frames = Number(await page.evaluate('globalThis.seen.frames'));
  return { scriptMsASecond: ms / SECONDS, framesASecond: frames / SECONDS };
}
