import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './packages.ts';

/**
 * A Chromium profile, not used yet, in which the person has switched the extension's notifications off. What the protocol can
 * deny are a site's notifications, and that does not reach an extension's: its permission level stays `granted`.
 */
export function denyNotices(profile: string): void {
  const folder = join(profile, 'Default');
  const preferences = { message_center: { disabled_extension_ids: [unpackedId(builtExtension('chromium', 'e2e'))] } };
  mkdirSync(folder);
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** The id of an extension that was never packed follows from where it lies: its digits are written a to p. */
function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
