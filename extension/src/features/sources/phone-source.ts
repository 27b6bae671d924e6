import * as v from 'valibot';
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

const schema = v.object({ app: v.picklist(PHONE_APPS), url: v.pipe(v.string(), v.url()), token: v.string() });

/** The addresses that registers tell of; those that were removed, or that a newer version wrote, are left out. */
export function parsePhoneSources(registers: readonly RegisterWrite[]): readonly PhoneSource[] {
  return registers.flatMap(({ key, value }) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? { id: key.slice(key.indexOf('/') + 1), ...parsed.output } : [];
  });
}
