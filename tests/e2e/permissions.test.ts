import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestBrowser } from '../kit/browser.ts';
import { launch } from '../kit/launch.ts';
import { builtExtension } from '../kit/packages.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch({ browser: 'chromium', mode: 'production' });
});
afterAll(() => browser.close());

it('shows a person one line at install: notifications', async () => {
  const manifest = readFileSync(join(builtExtension('chromium', 'production'), 'manifest.json'), 'utf8');
  const page = await browser.openPage('popup.html');
  const warnings = await page.evaluate(
    (json) => (globalThis as never as ManagementApi).chrome.management.getPermissionWarningsByManifest(json),
    manifest,
  );
  expect(warnings).toEqual(['Display notifications']);
});

/** The one call this test needs; it asks for no permission of its own. */
interface ManagementApi {
  readonly chrome: {
    readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<readonly string[]> };
  };
}
