import type { RegisterWrite } from '../../ports/entry-store.ts';
import type { PhoneApp, PhoneSource } from '../../ports/phone-source.ts';

/** As they stand in the list to choose from: what most people have comes first. */
export const PHONE_APPS: readonly PhoneApp[] = [
  'health-connect-webhook',
  'health-auto-export',
  'shortcuts',
  'tasker',
  'open-mhealth',
];

/** The addresses that registers tell of; those that were removed, or that a newer version wrote, are left out. */
export function parsePhoneSources(registers: readonly RegisterWrite[]): readonly PhoneSource[] {
  return registers.flatMap(({ key, value }) => {
    const { app, url, token } = Object(value) as Readonly<Record<string, unknown>>;
    const known = PHONE_APPS.find((one) => one === app);
    const isWhole = known !== undefined && typeof url === 'string' && URL.canParse(url) && typeof token === 'string';
    return isWhole ? { id: key.slice(key.indexOf('/') + 1), app: known, url, token } : [];
  });
}
