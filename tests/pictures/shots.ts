import type { Page } from 'puppeteer-core';

export interface Shot {
  readonly name: string;
  readonly path: string;
  /** Seen once the page is drawn. */
  readonly shows: RegExp;
  readonly widths: readonly number[];
}

const WIDTHS = [360, 800, 1600];

/** Screens at rest, with the months that lie behind. */
export const QUIET_SHOTS: readonly Shot[] = [
  { name: 'popup-idle', path: 'popup.html', shows: /Sitting for/, widths: [380] },
  dashboard('today', /Sitting|sat/),
  dashboard('week', /Week|week/),
  dashboard('back', /Upper/),
  dashboard('review', /week/),
  dashboard('plan', /Routine|routine|Plan/),
  dashboard('library', /Wall angel/),
  { ...dashboard('library/bird-dog', /Stop if/), name: 'exercise' },
  dashboard('history', /Walk|walk/),
  dashboard('sources', /Add a source/),
  dashboard('devices', /Sync is on/),
  dashboard('decisions', /Why|why/),
  dashboard('settings', /Working|hours/),
  { name: 'welcome', path: 'welcome.html', shows: /Skip/, widths: WIDTHS },
];

export const NUDGE_SHOT: Shot = { name: 'popup-nudge', path: 'popup.html', shows: /A good moment/, widths: [380] };

export const SESSION_SHOT: Shot = { name: 'session', path: 'session.html', shows: /of \d+/, widths: [360, 420, 800] };

/** In the stores' size, and for the README. */
export const STORE_SHOTS = ['today', 'week', 'back', 'library', 'exercise'];
export const STORE_SIZE = { width: 1280, height: 800 };
export const POPUP_SIZE = { width: 380, height: 600 };

function dashboard(name: string, shows: RegExp): Shot {
  return { name, path: `options.html#${name}`, shows, widths: WIDTHS };
}

export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** The figures stand once every movement is fetched; fonts first. */
export async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 150 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
