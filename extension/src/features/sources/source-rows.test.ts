import { days, hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import type { PhoneSource } from '../../ports/phone-source.ts';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { fileRows } from './file-rows.ts';
import type { Measured } from './measured-of.ts';
import { phoneRow } from './phone-rows.ts';
import { parsePhoneSources } from './phone-source.ts';

const now = 1_800_000_000_000;
const phone: PhoneSource = { id: 's', app: 'health-connect-webhook', url: 'https://relay.example/in', token: 't' };
const measured: Measured = { carries: 'stepsAndSleep', lastDataAt: now - hours(2), days: [2, null, 4] };

function row(lastPushAt: number | null | undefined, of: Measured | null = measured, code?: string) {
  const refused = code === undefined ? null : { at: now, code };
  return phoneRow(testI18n, phone, {
    now,
    measured: new Map(of ? [['health-connect', of]] : []),
    contacts: new Map(lastPushAt === undefined ? [] : [[phone.id, { lastPushAt, refused }]]),
  });
}

it('says how old the last push is and what is missing, and draws days beside gaps', () => {
  expect(row(now - minutes(75))).toEqual({
    key: 's',
    name: 'HC Webhook',
    kind: 'phone',
    detail: 'Steps and sleep',
    state: 'Up to date. Last data 1 hour ago. 1 day is missing in between.',
    trouble: false,
    bars: [0.5, null, 1],
  });
});

it('says what to do when the phone has been quiet', () => {
  expect(row(now - days(3) - hours(1))).toMatchObject({
    trouble: true,
    state: 'The phone has been quiet for 3 days. Open the app there once and it goes on',
  });
});

it.each([
  ['ingest-token-wrong', 'The token is wrong or was replaced. Copy the new one into the phone'],
  ['too-large', 'It sent more than a megabyte at once. Let it send fewer days at a time'],
  ['payload-unknown', 'That is not a payload we can read. The Sources page says which apps work'],
  ['malformed', 'That is not a payload we can read. The Sources page says which apps work'],
  ['of-a-later-relay', 'Something did not work (of-a-later-relay). Everything is kept here; try again in a moment'],
])('says what to do about a push that was turned away (%s)', (code, state) => {
  expect(row(now, measured, code)).toMatchObject({ state, trouble: true });
});

it('waits for the first push, and knows only the log where the relay was not reached', () => {
  expect(row(null, null)).toMatchObject({ state: 'Waiting for the phone to send for the first time.', bars: [] });
  expect(row(undefined).state).toBe('Up to date. Last data 2 hours ago. 1 day is missing in between.');
});

it('lists what files brought, unless a connection of its own stands for it', () => {
  const all = new Map([
    ['health-connect', measured],
    ['oura', { carries: 'sleep', lastDataAt: now - days(1), days: [7, 8, 6] } as Measured],
  ]);
  expect(fileRows(testI18n, all, new Set(['health-connect']), now)).toEqual([
    {
      key: 'oura',
      name: 'Oura',
      kind: 'sleep',
      detail: 'Sleep',
      state: 'Last data yesterday.',
      trouble: false,
      bars: [0.875, 1, 0.75],
    },
  ]);
});

it('leaves out what was removed and what a newer version wrote', () => {
  const { id: _, ...value } = phone;
  expect(
    parsePhoneSources([
      { key: 'source/s', value },
      { key: 'source/gone', value: null },
      { key: 'source/new', value: { ...value, app: 'telepathy' } },
    ]),
  ).toEqual([phone]);
});
