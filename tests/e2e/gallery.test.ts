import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { launch } from '../kit/launch.ts';
import { collided, coveredStills, cutLabels, frameless, outOfKeys, violations, wide } from '../kit/look-at-frames.ts';

/** The narrowest phone, and the width at which everything is beside everything. */
const NARROW = 320;
const WIDE = 1280;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A colour knows no direction, and a name no theme: two changes show both of both. */
const CLOTHES = [
  ['ltr', 'light'],
  ['rtl', 'dark'],
] as const;

/** Pages whose figures have something lying on them. */
const UNDER_A_TAG: readonly string[] = ['session', 'popup-nudge'];

let browser: TestBrowser;
let page: Page;
/** Kept: what a session emulates ends with it. */
let media: CDPSession;
beforeAll(async () => {
  browser = await launch({ browser: 'chromium' });
  page = await browser.openPage('gallery.html?page=none');
  await page.waitForSelector('nav a');
  // What the focus looks like is drawn only where it is.
  await page.bringToFront();
  media = await page.createCDPSession();
});
afterAll(() => browser.close());

/** Each page of the gallery is drawn once, in the longest words; then it changes its clothes. */
describe('every screen and state', () => {
  it('is legible in both themes and directions, fits a phone, the keyboard and large text, and keeps its edges in forced colours', async () => {
    const names = await page.$$eval('nav a', (links) =>
      links
        .map(({ href, textContent }) => [new URL(href).searchParams.get('page'), textContent ?? ''] as const)
        .flatMap(([named, text]) => (named === text ? [text] : [])),
    );
    expect(names.length).toBeGreaterThan(15);
    const found: Record<string, readonly string[]> = {};
    const note = (what: string, faults: readonly string[]) => {
      if (faults.length > 0) found[what] = faults;
    };
    for (const name of names) {
      await open(name);
      for (const [direction, theme] of CLOTHES) {
        await page.evaluate(dress, direction, theme);
        await page.setViewport({ width: NARROW, height: 800 });
        await page.evaluate(twoFrames);
        note(`${name}, ${direction}: wider than a phone`, await page.evaluate(wide));
        await page.setViewport({ width: WIDE, height: 800 });
        note(`${name}, ${direction}, ${theme}`, await page.evaluate(violations));
      }
      note(`${name}: out of the keyboard's reach`, await page.evaluate(outOfKeys));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      note(`${name}: cut at 200 %`, await page.evaluate(cutLabels));
      note(`${name}: a heading on a button at 200 %`, await page.evaluate(collided));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '100%'));
      await force('active');
      note(`${name}: no edge in forced colours`, await page.evaluate(frameless));
      await force('none');
      if (!UNDER_A_TAG.includes(name)) continue;
      await prefer('reduce');
      await page.waitForSelector('figure > div svg[role="img"] text');
      note(`${name}: a still is covered`, await page.evaluate(coveredStills));
      await prefer('no-preference');
    }
    expect(found).toEqual({});
  }, 400_000);
});

async function open(name: string): Promise<void> {
  // Relative to where we are: an extension's address has no origin that Node would name.
  await page.goto(new URL(`gallery.html?page=${name}&lang=long&theme=light`, page.url()).href);
  await page.waitForSelector('figure');
  await page.waitForNetworkIdle({ idleTime: 50 });
  await page.evaluate(AXE);
  // A colour that is on its way is neither the one nor the other.
  await page.evaluate(stopMoving);
}

/** What measures itself is told in the first, and drawn anew by the second. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** A sheet made by script: the pages' policy takes none that stands between the lines. */
function stopMoving(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // Nor is what is fading in there yet.
  for (const moving of document.getAnimations()) {
    if (Number(moving.effect?.getComputedTiming().endTime) < 1_000) moving.finish();
  }
}

function dress(direction: string, theme: string): void {
  document.documentElement.dir = direction;
  document.documentElement.setAttribute('data-theme', theme);
}

/** A page behind another is not told before it draws again. */
async function prefer(motion: 'reduce' | 'no-preference'): Promise<void> {
  await page.bringToFront();
  await media.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: motion }] });
}

async function force(colors: 'active' | 'none'): Promise<void> {
  await media.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: colors }] });
}
