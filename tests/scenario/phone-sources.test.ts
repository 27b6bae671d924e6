import { phoneContacts } from '@unslouch/extension/src/app/phone-contacts.ts';
import {
  addPhoneSource,
  removePhoneSource,
  renewPhoneSource,
  testPhoneSource,
} from '@unslouch/extension/src/app/phone-sources.ts';
import { parsePhoneSources } from '@unslouch/extension/src/features/sources/phone-source.ts';
import { createZone } from '@unslouch/shared/domain/time/zone.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { expect, it, vi } from 'vitest';
import { createPair, type Device, MONDAY_NINE } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();
vi.setConfig({ testTimeout: 60_000 });

const zone = present(createZone('Europe/London'), 'a zone');
const phonesOf = ({ ports, entries }: Device) => ({ account: ports, entries });

async function sourcesOn(device: Device) {
  return parsePhoneSources(await device.entries.loadRegisters('source/'));
}

it('a phone is set up on one device, tested and renewed on another, and removed', async () => {
  const { laptop, desk } = await createPair(relay.origin);
  const added = await addPhoneSource(phonesOf(laptop), 'shortcuts', zone);
  if (!added.ok) throw new Error(added.problem.code);
  expect(new URL(added.value.url).searchParams.get('zone')).toBe('Europe/London');
  for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
  const [source] = await sourcesOn(desk);
  expect(source).toEqual(added.value);

  expect(await testPhoneSource(phonesOf(desk), added.value, MONDAY_NINE)).toEqual({ ok: true, value: null });
  for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
  expect(await desk.facts()).toEqual([]);
  expect(await phoneContacts(desk.ports)).toMatchObject({
    ok: true,
    value: new Map([[added.value.id, { lastPushAt: expect.any(Number), refused: null }]]),
  });

  const renewed = await renewPhoneSource(phonesOf(desk), added.value);
  if (!renewed.ok) throw new Error(renewed.problem.code);
  const dead = await testPhoneSource(phonesOf(laptop), added.value, MONDAY_NINE);
  expect(dead).toMatchObject({ ok: false, problem: { code: 'ingest-token-wrong' } });
  expect(await phoneContacts(desk.ports)).toMatchObject({
    value: new Map([
      [added.value.id, expect.objectContaining({ refused: expect.objectContaining({ code: 'ingest-token-wrong' }) })],
    ]),
  });
  expect((await testPhoneSource(phonesOf(laptop), renewed.value, MONDAY_NINE)).ok).toBe(true);

  for (const _ of [1, 2]) expect((await removePhoneSource(phonesOf(desk), added.value.id)).ok).toBe(true);
  expect((await testPhoneSource(phonesOf(laptop), renewed.value, MONDAY_NINE)).ok).toBe(false);
  for (const device of [desk, laptop]) expect(await device.sync()).toBe('synced');
  expect(await sourcesOn(laptop)).toEqual([]);
});
