import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { joinRecords } from '@unslouch/shared/domain/sync/join-records.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import type { Sent } from './network.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

describe('a third device, by the words alone', () => {
  it('has everything after months were sealed and their batches dropped', async () => {
    const { laptop, desk, words } = await twoMonths();
    expect(await relay.dropCovered(await laptop.account())).toBeGreaterThan(3);

    const third = await aThird(words);
    expect(await third.sync()).toBe('synced');
    expect(await third.problem()).toBeNull();
    expect(await logOf(third)).toEqual(await logOf(laptop));
    expect(await logOf(third)).toEqual(await logOf(desk));
    expect(await third.settings.load()).toEqual({ standUpEveryMinutes: 45 });
  });

  it('that is killed between two months goes on with the next', async () => {
    const { laptop, words } = await twoMonths();
    await relay.dropCovered(await laptop.account());
    const third = await aThird(words);
    const parts: string[] = [];
    third.network.loseNextRequest((request) => isPart(request) && parts.push(request.path) === 2);
    expect(await third.sync()).toBe('failed');
    const after = await third.ports.store.loadCursor();
    third.restart();
    third.network.sent.length = 0;
    expect(await third.sync()).toBe('synced');
    expect(after.after).toBe(0);
    expect(third.network.sent.filter(isPart).map(({ path }) => path)).not.toContain(parts[0]);
    expect(await logOf(third)).toEqual(await logOf(laptop));
  });
});

describe('a device that lost its log', () => {
  it('takes it from the segments, goes on under its name, and gives no number twice', async () => {
    const { laptop, desk } = await twoMonths();
    await relay.dropCovered(await laptop.account());
    const name = await laptop.ports.store.loadDevice();
    laptop.lose('log');
    laptop.pass(minutes(1));
    await laptop.drink(5);
    for (const device of [laptop, desk])
      expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
    expect(await laptop.ports.store.loadDevice()).toBe(name);
    expect(await countOf(laptop)).toBe(7);
    expect(await logOf(laptop)).toEqual(await logOf(desk));
  });
});

describe('sealing', () => {
  it('leaves the devices silent within two rounds', async () => {
    const { laptop, desk } = await twoMonths();
    for (const device of [laptop, desk]) await device.sync();
    for (const device of [laptop, desk]) device.network.sent.length = 0;
    for (const device of [laptop, desk]) {
      await device.sync();
      expect(await keepUp(device.ports, device.upkeep)).toEqual({ ok: true, value: { sealed: 0 } });
    }
    const asked = [...laptop.network.sent, ...desk.network.sent].map(({ method, path }) => `${method} ${path}`);
    expect(asked).toEqual(['GET /v1/pull', 'GET /v1/pull']);
  });

  it('by two at once has one winner, whom the other adopts', async () => {
    const { laptop, desk } = await unsealed();
    const [first, second] = await Promise.all([keepUp(laptop.ports, laptop.upkeep), keepUp(desk.ports, desk.upkeep)]);
    expect((first.ok ? first.value.sealed : 0) + (second.ok ? second.value.sealed : 0)).toBe(3);
    for (const device of [laptop, desk, laptop, desk]) expect(await device.sync()).toBe('synced');
    const versions = async ({ ports }: Device) =>
      (await ports.store.loadMonths()).map(({ month, version }) => [month, version]);
    expect(await versions(laptop)).toEqual(await versions(desk));
    expect(await logOf(laptop)).toEqual(await logOf(desk));
    expect(await laptop.ports.store.loadQuarantine()).toEqual([]);
  });

  it('waits where something of the month has not been sent', async () => {
    const { laptop } = await unsealed();
    await laptop.settings.save({ standUpEveryMinutes: 60 });
    expect(await keepUp(laptop.ports, laptop.upkeep)).toEqual({ ok: true, value: { sealed: 2 } });
  });

  it('waits where something of another device has not been read', async () => {
    const { laptop, desk } = await unsealed();
    await desk.drink();
    await desk.sync();
    expect(await keepUp(laptop.ports, laptop.upkeep)).toEqual({ ok: true, value: { sealed: 0 } });
  });

  it('that leaves a fact out is found out: the fact goes out again, and the sealer is named', async () => {
    const { laptop, desk, words } = await unsealed();
    const careless = {
      ...laptop.upkeep,
      loadSealable: async (month: number) => {
        const held = await laptop.upkeep.loadSealable(month);
        return held && { ...held, records: held.records.slice(1) };
      },
    };
    await keepUp(laptop.ports, careless);
    expect(await desk.sync()).toBe('synced');
    const sealer = await laptop.ports.store.loadDevice();
    const named = (await desk.ports.store.loadQuarantine()).map(({ from, problem, device }) => [
      from,
      problem.code,
      device,
    ]);
    expect(named).toContainEqual(['segment', 'segment.lacking', sealer]);
    for (const device of [laptop, desk]) device.pass(days(1));
    for (const device of [laptop, desk, laptop]) expect(await device.sync()).toBe('synced');
    await relay.dropCovered(await laptop.account());
    const third = await aThird(words);
    expect(await third.sync()).toBe('synced');
    expect(await logOf(third)).toEqual(await logOf(desk));
    expect(await third.settings.load()).toEqual({ standUpEveryMinutes: 45 });
  });

  it('is found out by a copy of the sealer as well, before the batch is dropped on its word', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink();
    for (const device of [laptop, desk]) await device.sync();
    const copy = await laptop.copy('copy of laptop');
    laptop.pass(minutes(1));
    await laptop.drink();
    for (const device of [laptop, copy, desk]) device.pass(days(60));
    await laptop.sync();
    const { store } = laptop.ports;
    const whole: SyncRecord[] = [];
    const leavingOut = async (month: number) => {
      const held = await laptop.upkeep.loadSealable(month);
      whole.push(...(held?.records ?? []));
      return held && { ...held, records: held.records.slice(0, -1) };
    };
    // It believes itself, and tells the relay that all is there.
    const mergeSegment: typeof store.mergeSegment = (segment) => store.mergeSegment({ ...segment, records: whole });
    await keepUp(
      { ...laptop.ports, store: { ...store, mergeSegment } },
      { ...laptop.upkeep, loadSealable: leavingOut },
    );
    for (const device of [laptop, copy]) {
      await device.sync();
      device.pass(days(1));
      expect(await device.sync()).toBe('synced');
    }
    expect(await relay.dropCovered(await laptop.account())).toBe(2);
    expect([await desk.sync(), await countOf(desk)]).toEqual(['synced', 2]);
  });
});

describe('an acknowledgement', () => {
  it('alone is sent once a day at most', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) await device.sync();
    laptop.network.sent.length = 0;
    for (let round = 0; round < 3; round++) {
      await desk.drink();
      await desk.sync();
      await laptop.sync();
    }
    const acks = () => laptop.network.sent.filter(({ path }) => path === '/v1/acks').length;
    expect(acks()).toBe(0);
    laptop.pass(days(1));
    await laptop.sync();
    expect(acks()).toBe(1);
  });
});

/** A settings change and an entry a day around the turn of a month, on two devices; neither month sealed. */
async function unsealed() {
  const { laptop, desk, words } = await createPair(relay.origin);
  await laptop.settings.save({ standUpEveryMinutes: 45 });
  for (const day of [0, 5, 5]) {
    for (const device of [laptop, desk]) {
      device.pass(days(day));
      await device.drink();
      await device.sync();
    }
    desk.pass(minutes(1));
  }
  for (const device of [laptop, desk]) device.pass(days(60));
  for (const device of [laptop, desk, laptop]) await device.sync();
  expect(await countOf(laptop)).toBe(6);
  return { laptop, desk, words };
}

/** The same, sealed by the laptop, and both told the relay that they have it. */
async function twoMonths() {
  const { laptop, desk, words } = await unsealed();
  expect(await keepUp(laptop.ports, laptop.upkeep)).toEqual({ ok: true, value: { sealed: 3 } });
  for (const device of [laptop, desk]) device.pass(days(1));
  for (const device of [laptop, desk]) expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
  return { laptop, desk, words };
}

async function aThird(words: string) {
  const third = createDevice('third', relay.origin);
  expect(await third.join(words)).toEqual({ ok: true, value: null });
  return third;
}

/** The bytes of every record of those days: the day documents' canonical form. */
async function logOf(device: Device) {
  return encodeRecords(joinRecords(await factsOf(device)));
}

async function countOf(device: Device) {
  return (await factsOf(device)).length;
}

function factsOf({ entries }: Device) {
  return entries.loadFactsBetween('2026-11-01' as LocalDay, '2027-03-01' as LocalDay);
}

function isPart({ method, path }: Sent): boolean {
  return method === 'GET' && path.startsWith('/v1/segments/');
}
