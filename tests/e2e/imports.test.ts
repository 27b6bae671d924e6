import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { aZip } from '../conformance/build-files.test-kit.ts';
import { sampleFiles } from '../conformance/read.test-kit.ts';
import type { TestBrowser } from '../kit/browser.ts';
import { press, waitForText } from '../kit/controls.ts';
import { launch } from '../kit/launch.ts';

let browser: TestBrowser;
afterEach(() => browser.close());

async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

describe.each(['chromium', 'firefox'] as const)('files in %s', (name) => {
  it('are read in a worker, told in plain words, taken back and brought back', async () => {
    browser = await launch({ browser: name });
    const folder = mkdtempSync(join(tmpdir(), 'unslouch-files-'));
    const file = (path: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, path), content);
      return join(folder, path);
    };
    const page = await browser.openPage('options.html#sources');

    await choose(
      page,
      file(
        'export.zip',
        Uint8Array.from({ length: 5_000 }, (_, at) => (at * 31) % 256),
      ),
    );
    await waitForText(page, /Nothing to import in export\.zip[\s\S]*no export that can be read/, 60_000);
    await choose(page, file('bomb.zip', await aZip({ 'a.json': `[${' '.repeat(70 * 1_048_576)}]` })));
    await waitForText(page, /holds more than any true export does/, 60_000);
    await choose(page, file('mi.zip', await aZip({ 'a.txt': 'steps' }, 'secret')));
    await waitForText(page, /mi\.zip is locked/, 60_000);
    await press(page, 'Cancel');
    await waitForText(page, /Nothing of it was kept/);

    const [sample] = await sampleFiles('apple-health/export.synthetic.xml');
    const xml = file('export.xml', new Uint8Array((await sample?.blob.arrayBuffer()) ?? []));
    await choose(page, xml);
    expect(await waitForText(page, /Imported export\.xml/, 60_000)).toContain('Apple Health');
    await press(page, 'Undo this import');
    await waitForText(page, /taken out\. The same file brings them back/, 60_000);
    await choose(page, xml);
    await waitForText(page, /Imported export\.xml/, 60_000);
  });
});
