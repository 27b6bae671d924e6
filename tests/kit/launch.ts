import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from '../../scripts/lib/browsers.ts';
import type { TestBrowser } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { type BuildMode, builtExtension } from './packages.ts';

export interface Launch {
  readonly browser: 'chromium' | 'firefox';
  readonly mode?: BuildMode;
  readonly profile?: string;
  readonly headless?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** A browser with a fresh profile (or the one named) and our built extension in it. */
export async function launch(options: Launch): Promise<TestBrowser> {
  const executables = await ensureBrowsers([options.browser]);
  const start = options.browser === 'chromium' ? launchChromium : launchFirefox;
  return start({
    extension: builtExtension(options.browser, options.mode ?? 'e2e'),
    profile: options.profile ?? freshProfile(),
    executable: executables[options.browser] ?? '',
    headless: options.headless ?? true,
    env: options.env ?? {},
  });
}

export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'unslouch-profile-'));
}
