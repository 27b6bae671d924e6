import { openDatabase } from '@unslouch/extension/src/adapters/dexie/database.ts';
import { SCHEMA } from '@unslouch/extension/src/adapters/dexie/schema.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDevice, createPair } from './device.test-kit.ts';
import { isPush, type Sent } from './network.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => void vi.restoreAllMocks());

const isPull = ({ path }: Sent) => path === '/v1/pull';

describe('a bad network', () => {
  it('N5: that breaks off in the middle of an answer changes nothing, and the next try has it whole', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    const before = await desk.ports.store.loadCursor();
    desk.network.cutNextAnswer(isPull);
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toEqual({ code: 'relay-unreachable', permanent: false });
    expect([await desk.facts(), await desk.ports.store.loadCursor()]).toEqual([[], before]);
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([glass]);
  });

  it('that loses an answer is asked again by the page that is open, before there is other news', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await desk.drink();
    await desk.sync();
    laptop.network.cutNextAnswer(isPull);
    const page = laptop.openPage();
    await page.nextSync();
    page.close();
    expect(await laptop.facts()).toEqual([glass]);
  });

  it('N6: that was gone for a month lets all devices back at once, and they end up equal', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const devices = [laptop, desk];
    for (const name of ['third', 'fourth']) {
      const more = createDevice(name, relay.origin);
      await more.join(words);
      devices.push(more);
    }
    for (const device of devices) await device.sync();
    for (const device of devices) {
      device.network.unplug();
      for (let day = 0; day < 5; day++) {
        await device.drink(1 + day);
        device.pass(days(6));
      }
      await device.settings.save({ standUpEveryMinutes: 30 + devices.indexOf(device) });
      device.network.plug();
    }
    for (let round = 0; round < 3; round++) await Promise.all(devices.map((device) => device.sync()));
    const logs = await Promise.all(
      devices.map(async ({ entries, settings }) => [
        await entries.loadFactsBetween('2026-11-01' as never, '2027-01-31' as never),
        await settings.load(),
      ]),
    );
    expect(logs[0]?.[0]).toHaveLength(20);
    for (const log of logs) expect(log).toEqual(logs[0]);
    expect(await Promise.all(devices.map((device) => device.waiting()))).toEqual([0, 0, 0, 0]);
  });

  it('N9: that delivers a request of a dead background late changes nothing: it was sent again meanwhile', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const first = await laptop.drink(1);
    const arrive = laptop.network.delayNextRequest(isPush);
    expect(await laptop.sync()).toBe('failed');
    laptop.restart();
    laptop.pass(minutes(1));
    const second = await laptop.drink(2);
    expect(await laptop.sync()).toBe('synced');
    expect(await arrive()).toBe(200);
    for (const device of [laptop, desk])
      expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
    expect(await desk.facts()).toEqual([first, second]);
    expect(await laptop.facts()).toEqual([first, second]);
  });
});

describe('a bad disk', () => {
  it('S5: that is full in the middle of the first fetch says so, keeps nothing by halves, and goes on when there is room', async () => {
    const { laptop, words } = await createPair(relay.origin);
    for (let day = 0; day < 4; day++) {
      await laptop.drink();
      laptop.pass(days(1));
    }
    await laptop.sync();
    const third = createDevice('third', relay.origin);
    await third.join(words);
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'dayRecords' && ++writes === 3)
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await third.sync()).toBe('failed');
    expect(await third.problem()).toEqual({ code: 'storage-full', permanent: false });
    expect((await third.ports.store.loadCursor()).after).toBe(0);
    expect(await third.facts()).toEqual([]);
    vi.restoreAllMocks();
    expect(await third.sync()).toBe('synced');
    expect(await third.entries.loadFactsBetween('2026-11-01' as never, '2026-12-31' as never)).toHaveLength(4);
  });

  it('S6: whose log does not open fails every look, and has everything again once it is thrown away', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    for (const device of [laptop, desk]) await device.sync();
    vi.spyOn(console, 'debug').mockImplementation(() => {}); // Dexie tells of its tries.
    const throwAway = laptop.breakLog();
    await expect(laptop.sync()).rejects.toThrow(/backing store/);
    const told = new Promise((_, onFailure) => void laptop.live.syncStatus().subscribe(() => {}, onFailure));
    await expect(told).rejects.toThrow(/backing store/);
    expect(await laptop.settings.load()).toEqual({ standUpEveryMinutes: 45 });
    await throwAway();
    expect(await laptop.sync()).toBe('synced');
    expect(await laptop.facts()).toEqual([glass]);
    expect(await laptop.settings.load()).toEqual({ standUpEveryMinutes: 45 });
    laptop.pass(minutes(1));
    const second = await laptop.drink(2);
    for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([glass, second]);
  });

  it('S10: an old page lets go of the database when an update wants to change it', async () => {
    const place = { name: 'S10', indexedDB: new IDBFactory(), IDBKeyRange };
    const old = openDatabase(place);
    await old.open();
    const { name, ...engine } = place;
    const updated = new Dexie(name, engine);
    updated.version(99).stores({ ...SCHEMA, news: 'id' });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await updated.open();
    expect(updated.tables.map((table) => table.name)).toContain('news');
    expect(old.isOpen()).toBe(false);
    updated.close();
  });
});
