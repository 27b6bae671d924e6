import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { type DevicesData, devicesModel } from './devices-model.ts';

const now = 1_800_000_000_000;

const none: DevicesData = {
  now,
  account: { kind: 'none' },
  relayAddress: 'https://relay.example',
  lastHeardAt: null,
  waiting: 0,
  busy: null,
  problems: [],
  quarantine: [],
  replaced: [],
  offer: { kind: 'closed', busy: false, problem: null },
  ask: { kind: 'closed', busy: false, problem: null },
  erased: false,
  invite: 'unasked',
};

it('says when the relay was heard, and what waits for it', () => {
  const { heard, waiting } = devicesModel(testI18n, { ...none, lastHeardAt: now - minutes(2), waiting: 3 });
  expect([devicesModel(testI18n, none).heard, heard, waiting]).toEqual([
    'Not heard from yet.',
    'Last answer 2 minutes ago.',
    '3 entries wait to be sent',
  ]);
});

it('puts this device first, and says so', () => {
  const { account } = devicesModel(testI18n, {
    ...none,
    account: {
      kind: 'open',
      syncOn: true,
      locked: false,
      words: { kind: 'hidden' },
      devices: [
        {
          id: 'b',
          name: 'Phone',
          kind: 'phone',
          thisOne: false,
          browser: 'Firefox',
          seenAt: now - hours(3),
          withheld: false,
        },
        { id: 'a', name: 'Laptop', kind: 'laptop', thisOne: true, browser: 'Chrome', seenAt: now, withheld: false },
      ],
    },
  });
  expect(account.kind === 'open' && account.devices).toEqual([
    { id: 'a', kind: 'laptop', name: 'Laptop', detail: 'This one · Chrome', seen: null, isThis: true },
    { id: 'b', kind: 'phone', name: 'Phone', detail: 'Firefox', seen: 'Seen 3 hours ago', isThis: false },
  ]);
});

it('says what was kept aside, from where and when', () => {
  const quarantine = [
    { id: 1, at: now - hours(3), problem: { code: 'seal.key', permanent: true }, device: 'Phone' },
    { id: 2, at: now - hours(5), problem: { code: 'seal.key', permanent: true }, device: '' },
  ];
  const sentence = 'This was sealed with another key, so it was kept aside';
  expect(devicesModel(testI18n, { ...none, quarantine }).quarantine).toEqual([
    { id: 1, sentence, detail: 'Phone · 3 hours ago' },
    { id: 2, sentence, detail: '5 hours ago' },
  ]);
});
