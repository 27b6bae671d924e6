import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from '../../scripts/lib/browsers.ts';
import { filesBelow } from '../../scripts/lib/source-list.ts';
import { writeZip } from '../../scripts/lib/write-zip.ts';
import { ADDON_ID, launchFirefox, type TestFirefox } from './firefox.ts';
import type { Launch } from './launch.ts';
import { builtExtension } from './packages.ts';

/** Opens the profile with that version of the extension installed for good: as after an update from a shop, if it had another. */
export async function openInstalledFirefox(
  profile: string,
  version: string,
  env: Launch['env'] = {},
): Promise<TestFirefox> {
  await packIntoProfile(profile, version);
  const executable = (await ensureBrowsers(['firefox']))['firefox'] ?? '';
  return launchFirefox({ extension: null, profile, executable, headless: true, env });
}

async function packIntoProfile(profile: string, version: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unslouch-xpi-'));
  cpSync(builtExtension('firefox', 'e2e'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }));
  await writeZip(join(profile, 'extensions', `${ADDON_ID}.xpi`), folder, filesBelow(folder));
  rmSync(folder, { recursive: true, force: true });
}
