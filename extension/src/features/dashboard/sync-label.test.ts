import { expect, it } from 'vitest';
import { testI18n } from '../../ui/render.test-kit.tsx';
import { syncLabel } from './sync-label.ts';

const fine = { account: 'a', problem: null, waiting: 0 };
const two = [{ revoked: false }, { revoked: true }, { revoked: false }];

it.each([
  ['that nothing is shared', { ...fine, account: null }, { label: 'This device only', fine: false }],
  [
    'that there is trouble',
    { ...fine, problem: { code: 'offline', permanent: false } },
    { label: 'Not synced', fine: false },
  ],
  ['what waits', { ...fine, waiting: 2 }, { label: '2 entries wait', fine: false }],
  ['how many devices there are, without the revoked', fine, { label: 'Synced, 2 devices', fine: true }],
])('says %s', (_what, sync, label) => {
  expect(syncLabel(testI18n, sync, two)).toEqual(label);
});
