import { revokeDevice } from '@unslouch/extension/src/app/revoke-device.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { meet, members } from './pairing.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const DONE = { ok: true, value: null };

describe('K4: a device that is revoked while it lets another in', () => {
  it('after it was revoked lets nobody in any more', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const { asked, newcomer } = await meet(relay.origin, desk, createDevice('third', relay.origin));
    expect(await revokeDevice(laptop.ports, await desk.ports.store.loadDevice())).toEqual(DONE);
    expect(await newcomer.admit(asked.digits)).toMatchObject({ ok: false, problem: { code: 'device-revoked' } });
    expect(await asked.enter()).toMatchObject({ ok: false });
    expect(await members(laptop)).toBe(1);
  });

  it('before it was revoked has let in a device like any other: it gets the key of what comes after', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    const { asked, newcomer } = await meet(relay.origin, desk, third);
    expect(await newcomer.admit(asked.digits)).toEqual(DONE);
    expect(await revokeDevice(laptop.ports, await desk.ports.store.loadDevice())).toEqual(DONE);
    expect(await asked.enter()).toEqual(DONE);
    const glass = await laptop.drink();
    for (const device of [laptop, third]) expect(await device.sync()).toBe('synced');
    expect(await third.facts()).toEqual([glass]);
    expect(await members(laptop)).toBe(2);
  });

  it('at the same moment ends in one of the two, and the same for all', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    const { asked, newcomer } = await meet(relay.origin, desk, third);
    const [admitted, revoked] = await Promise.all([
      newcomer.admit(asked.digits),
      revokeDevice(laptop.ports, await desk.ports.store.loadDevice()),
    ]);
    expect(revoked).toEqual(DONE);
    expect((await asked.enter()).ok).toBe(admitted.ok);
    expect(await members(laptop)).toBe(admitted.ok ? 2 : 1);
    expect(await desk.sync()).toBe('failed');
  });
});

describe('K5: two devices that change the keys at once', () => {
  it('revoke one each: both are gone, and those who stay read one another', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const [third, fourth] = [createDevice('third', relay.origin), createDevice('fourth', relay.origin)];
    for (const device of [third, fourth]) expect(await device.join(words)).toEqual(DONE);
    const [one, other] = [await desk.ports.store.loadDevice(), await fourth.ports.store.loadDevice()];
    const done = await Promise.all([revokeDevice(laptop.ports, one), revokeDevice(third.ports, other)]);
    expect(done).toEqual([DONE, DONE]);
    const glass = await laptop.drink(1);
    third.pass(minutes(1));
    const second = await third.drink(2);
    for (const device of [laptop, third, laptop]) expect(await device.sync()).toBe('synced');
    for (const device of [laptop, third]) expect(await device.facts()).toEqual([glass, second]);
    for (const device of [desk, fourth]) expect(await device.sync()).toBe('failed');
    const epochs = async (device: Device) => (await device.ports.keys.load())?.epochs.map(({ epoch }) => epoch);
    expect([await epochs(laptop), await epochs(third)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });
});
