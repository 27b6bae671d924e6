import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import type { KnownDevice } from '../../ports/sync-status.ts';
import { devicesData } from './device-data.ts';

const own = { id: 'own', browser: 'Firefox' };
const this1 = { id: 'own', name: 'Firefox', kind: 'laptop', thisOne: true, browser: 'Firefox', seenAt: null };

it('shows this device before the account was read', () => {
  expect(devicesData([], own)).toEqual([this1]);
});

it('shows every device that may take part, by what it says of itself', () => {
  const label = { name: 'Office', browser: 'Chrome', kind: 'desktop' };
  expect(devicesData([device('own', { isThis: true }), device('desk', { label, lastHeardAt: 5 })], own)).toEqual([
    this1,
    { id: 'desk', name: 'Office', kind: 'desktop', thisOne: false, browser: 'Chrome', seenAt: 5 },
  ]);
});

it('leaves out what was revoked, and names by its id what says nothing readable', () => {
  const devices = [device('desk', { revoked: true }), device('abcdefgh', { label: ['?'] })];
  expect(devicesData(devices, own)).toEqual([
    { id: 'abcdefgh', name: 'abcdef', kind: 'laptop', thisOne: false, browser: '', seenAt: null },
  ]);
});

function device(id: string, change: Partial<KnownDevice>): KnownDevice {
  const plain = { isThis: false, revoked: false, label: null, lastHeardAt: null, withheld: false };
  return { id: id as DeviceId, ...plain, ...change };
}
