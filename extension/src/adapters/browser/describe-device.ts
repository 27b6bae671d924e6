import { browser } from 'wxt/browser';
import type { DeviceLabel } from '../../app/name-device.ts';

/** What this device says of itself until it is renamed: "Chrome on Linux". */
export async function describeDevice(): Promise<DeviceLabel> {
  const { os } = await browser.runtime.getPlatformInfo();
  const name = browserName();
  return { name: `${name} on ${SYSTEMS[os] ?? os}`, browser: name, kind: os === 'android' ? 'phone' : 'laptop' };
}

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  mac: 'macOS',
  win: 'Windows',
};

/** Edge runs the package of Chrome and tells by its brand alone. */
function browserName(): string {
  if (import.meta.env.FIREFOX) return 'Firefox';
  return /\bEdg\//.test(navigator.userAgent) ? 'Edge' : 'Chrome';
}
