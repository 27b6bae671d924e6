import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import type { KnownDevice } from '../../ports/sync-status.ts';
import { deviceDataOf } from './device-data-of.ts';

const own = { device: 'a' as DeviceId };
const known: KnownDevice = {
  id: 'b' as DeviceId,
  isThis: false,
  revoked: false,
  label: { name: 'Studio', browser: 'Firefox', kind: 'desktop' },
  lastHeardAt: 7,
  withheld: false,
};

function list(devices: readonly KnownDevice[]) {
  return deviceDataOf(devices, own, 'unnamed');
}

it('lists the devices with what they say of themselves', () => {
  expect(list([known])).toEqual([
    { id: 'b', name: 'Studio', kind: 'desktop', thisOne: false, browser: 'Firefox', seenAt: 7, withheld: false },
  ]);
});

it.each([[null], ['Studio'], [[]], [{ name: 7, kind: 'fridge' }], [{ name: '' }]])(
  'names none that says %o of itself',
  (label) => {
    expect(list([{ ...known, label }])).toEqual([
      { id: 'b', name: 'unnamed', kind: 'laptop', thisOne: false, browser: '', seenAt: 7, withheld: false },
    ]);
  },
);

it('leaves the revoked out, and shows this one before the list has come', () => {
  expect([list([known, { ...known, revoked: true }]).length, list([])]).toEqual([
    1,
    [{ id: 'a', name: 'unnamed', kind: 'laptop', thisOne: true, browser: '', seenAt: null, withheld: false }],
  ]);
});
