import { revokeDevice } from '@unslouch/extension/src/app/revoke-device.ts';
import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import { syncWhenDue } from '@unslouch/extension/src/app/sync-when-due.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

/** How often a device that the relay refuses for good comes back within an hour and a half, with a look every minute. */
async function refusals(device: Device): Promise<number> {
  let tries = 0;
  for (let minute = 0; minute < 90; minute++) {
    device.pass(minutes(1));
    device.network.sent.length = 0;
    await syncWhenDue(device.ports);
    if (device.network.sent.length > 0) tries += 1;
  }
  return tries;
}

vi.setConfig({ testTimeout: 60_000 });

describe('a device that was revoked', () => {
  it('is shut out at once, has no key for what comes after, and keeps what it had', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const before = await laptop.drink(1);
    for (const device of [laptop, desk]) await device.sync();

    expect(await revokeDevice(laptop.ports, await desk.ports.store.loadDevice())).toEqual({ ok: true, value: null });
    laptop.pass(minutes(1));
    const after = await laptop.drink(2);
    expect(await laptop.sync()).toBe('synced');
    const late = await desk.drink(3);
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'device-revoked', permanent: true });
    const kept = await desk.facts(); // two of one instant: ordered by the device's id, which chance gave
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(expect.arrayContaining([before, late]));
    expect((await desk.ports.keys.load())?.epochs.map(({ epoch }) => epoch)).toEqual([1]);
    expect((await laptop.ports.keys.load())?.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(await refusals(desk)).toBe(1);

    const third = createDevice('third', relay.origin);
    expect(await third.join(words)).toEqual({ ok: true, value: null });
    expect(await third.sync()).toBe('synced');
    expect(await third.facts()).toEqual([before, after]);
  });

  it('is revoked once, however often it is asked for, and by whoever asks first', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    const gone = await desk.ports.store.loadDevice();
    const done = await Promise.all([revokeDevice(laptop.ports, gone), revokeDevice(third.ports, gone)]);
    expect(done).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await revokeDevice(laptop.ports, gone)).toEqual({ ok: true, value: null });
    const chain = await laptop.ports.store.loadChain();
    expect(chain?.chain.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    const glass = await laptop.drink();
    await laptop.sync();
    await third.sync();
    expect(await third.facts()).toEqual([glass]);
  });
});

describe('a batch whose key comes late', () => {
  it('is kept aside until then, and then read', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    await revokeDevice(laptop.ports, await third.ports.store.loadDevice());
    for (const device of [laptop, desk]) await device.sync();
    const keys = present(await desk.ports.keys.load(), 'the keys');
    await desk.ports.keys.save({ ...keys, epochs: keys.epochs.slice(0, 1) });
    const glass = await laptop.drink();
    await laptop.sync();
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([]);
    expect((await desk.ports.store.loadQuarantine()).map(({ problem }) => problem.code)).toEqual([
      'batch.epoch-key-missing',
    ]);

    await desk.ports.keys.save(keys);
    await keepUp(desk.ports, desk.upkeep);
    expect(await desk.facts()).toEqual([glass]);
    expect(await desk.ports.store.loadQuarantine()).toEqual([]);
    expect(await desk.waiting()).toBe(0);
  });
});

describe('a segment whose key comes late', () => {
  it('is set aside and not acknowledged until then, and then merged by the next sync', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    await revokeDevice(laptop.ports, await third.ports.store.loadDevice());
    const glass = await laptop.drink();
    for (const device of [laptop, desk]) await device.sync();
    const keys = present(await desk.ports.keys.load(), 'the keys');
    await desk.ports.keys.save({ ...keys, epochs: keys.epochs.slice(0, 1) });
    for (const device of [laptop, desk]) device.pass(days(60));
    expect(await keepUp(laptop.ports, laptop.upkeep)).toEqual({ ok: true, value: { sealed: 1 } });

    const before = (await desk.ports.store.loadCursor()).after;
    expect(await desk.sync()).toBe('synced');
    expect((await desk.ports.store.loadCursor()).after).toBe(before + 1);
    expect(await unread(desk)).toEqual([
      { month: NOVEMBER, version: 0, unread: expect.objectContaining({ version: 1 }) },
    ]);
    desk.pass(days(1));
    expect((await desk.ports.store.loadAcknowledgement())?.cursor.after ?? before).toBe(before);

    await desk.ports.keys.save(keys);
    expect(await desk.sync()).toBe('synced');
    expect(await unread(desk)).toEqual([{ month: NOVEMBER, version: 1, unread: null }]);
    expect(await desk.ports.store.loadQuarantine()).toEqual([]);
    expect(await desk.facts()).toEqual([glass]);
    expect(await desk.waiting()).toBe(0);
  });
});

/** Months since 1970-01, plus one: that of the tests' Monday. */
const NOVEMBER = (2026 - 1970) * 12 + 11;

async function unread({ ports }: Device) {
  const months = await ports.store.loadMonths();
  return months.map(({ month, version, unread }) => ({ month, version, unread }));
}
