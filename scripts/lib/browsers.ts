import { existsSync } from 'node:fs';
import { installPackages } from './install-packages.ts';

export type BrowserName = 'chromium' | 'firefox';

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
};
const VARIABLE: Readonly<Record<BrowserName, string>> = { chromium: 'UNSLOUCH_CHROMIUM', firefox: 'UNSLOUCH_FIREFOX' };

/** Debian's packages: the browsers, and the session bus that real notifications travel on. */
const BROWSER_PACKAGES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr', 'libnotify4'],
};
const BUS_PACKAGES = ['dbus', 'python3-dbus', 'python3-gi'];

/** The browser's path, or null where it isn't on this machine. */
export function findBrowser(name: BrowserName): string | null {
  const chosen = process.env[VARIABLE[name]];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return PLACES[name].find((place) => existsSync(place)) ?? null;
}

/** Paths of the browsers asked for; installs what is missing where that can be done, else throws one sentence. */
export async function ensureBrowsers(names: readonly BrowserName[]): Promise<Readonly<Record<string, string>>> {
  const missing = names.filter((name) => findBrowser(name) === null);
  const packages = missing.flatMap((name) => BROWSER_PACKAGES[name]);
  if (!hasSessionBus()) packages.push(...BUS_PACKAGES);
  if (packages.length > 0) await installPackages(packages);
  return Object.fromEntries(names.map((name) => [name, path(name)]));
}

function path(name: BrowserName): string {
  const found = findBrowser(name);
  if (found === null) throw new Error(`No ${name} found; install it, or name its path in ${VARIABLE[name]}.`);
  return found;
}

function hasSessionBus(): boolean {
  return existsSync('/usr/bin/dbus-run-session') && existsSync('/usr/lib/python3/dist-packages/dbus');
}
