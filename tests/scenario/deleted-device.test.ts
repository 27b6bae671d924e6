import { deleteEverything } from '@unslouch/extension/src/app/delete-everything.ts';
import { IMPORT_LOCK } from '@unslouch/extension/src/app/imports/import-desk.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

describe('a device whose everything was deleted', () => {
  it('has nothing on its disk, and is another device when it comes back by the words', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const [device, account] = [await laptop.ports.store.loadDevice(), await laptop.account()];
    const before = await laptop.drink(1);
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    await laptop.ports.keys.saveWords(words);
    for (const one of [laptop, desk]) expect(await one.sync()).toBe('synced');
    const unsent = await laptop.drink(2);

    expect(await wipe(laptop)).toEqual({ ok: true, value: null });
    const written = await laptop.written();
    for (const trace of [device, account, words, 'standUpEveryMinutes', 'water']) expect(written).not.toContain(trace);
    expect(await laptop.facts()).toEqual([]);
    expect(await laptop.settings.load()).toEqual({});
    expect(await laptop.ports.store.loadMembership()).toBeNull();

    const fresh = await laptop.drink(3);
    expect(await laptop.join(words)).toEqual({ ok: true, value: null });
    for (const one of [laptop, desk]) expect(await one.sync()).toBe('synced');
    expect(fresh.id).not.toMatchObject({ device });
    expect(await laptop.facts()).toEqual(await desk.facts());
    expect(await desk.facts()).toHaveLength(2);
    expect(await desk.facts()).toEqual(expect.arrayContaining([before, fresh]));
    expect(await desk.facts()).not.toContainEqual(unsent);
    expect(await laptop.settings.load()).toEqual({ standUpEveryMinutes: 45 });
  });

  it('keeps everything while a file is being imported', async () => {
    const laptop = createDevice('laptop', relay.origin);
    const entry = await laptop.drink(1);
    const refused = await laptop.ports.lock.runIfFree(IMPORT_LOCK, () => wipe(laptop));
    expect(refused).toMatchObject({ problem: { code: 'importing-now' } });
    expect(await laptop.facts()).toEqual([entry]);
  });
});

function wipe(device: Device) {
  return deleteEverything({ ...device.ports, clearLog: device.clear, giveBack: async () => {} });
}
