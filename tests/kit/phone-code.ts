import type { Page } from 'puppeteer-core';
import { encode } from 'uqr';

/** The dark squares of the code for a phone's camera, as the page draws them. */
export async function shownCode(page: Page): Promise<readonly string[]> {
  const path = await page.waitForSelector('svg[aria-label^="Code with the endpoint and the token"] path');
  const drawn = await path?.evaluate((element) => element.getAttribute('d') ?? '');
  return [...(drawn ?? '').matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`);
}

/** Those of a code that says just this. */
export function codeOf(text: string): readonly string[] {
  const { data } = encode(text, { ecc: 'L', border: 2 });
  return data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `${x} ${y}` : [])));
}
