import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { encodePullPage, type PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair } from './device.test-kit.ts';
import { answers, type BatchItem, batchesIn, bytes, flipped, pages, quarantineOf, together } from './lies.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

describe('a relay that lies about the log', () => {
  it('M1: replays a batch under another number: it is known, and changes nothing', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    desk.network.lieWith(pages((items, head) => ({ items: [...items, ...moved(batchesIn(items), head.head)] })));
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([glass]);
    expect(await quarantineOf(desk)).toEqual([]);
  });

  it('M1: hands out a batch under the name of another device: its signature gives it away', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink();
    await laptop.sync();
    const own = await desk.ports.store.loadDevice();
    desk.network.lieWith(pages((items) => ({ items: batchesIn(items).map((item) => ({ ...item, device: own })) })));
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([]);
    expect(await quarantineOf(desk)).toEqual(['batch.signature-wrong']);
  });

  it('M2: goes back behind what it had told: said, and nothing is taken', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    for (const device of [laptop, desk]) await device.sync();
    desk.network.lieWith(pages((_, head) => ({ items: [], head: { head: head.head - 1, next: head.head - 1 } })));
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'relay.rolled-back', permanent: true });
    expect(await desk.facts()).toEqual([glass]);
    desk.network.lieWith(null);
    expect([await desk.sync(), await desk.problem()]).toEqual(['synced', null]);
  });

  it('M2: shows the list of devices as it was before a revocation: said as soon as it is asked for news', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    await createDevice('third', relay.origin).join(words);
    for (const device of [laptop, desk]) await device.sync();
    desk.network.lieWith(
      together(
        pages((items, { chainLength }) => ({ items, head: { chainLength: chainLength - 1 } })),
        answers('GET', '/v1/chain', () => ({ length: 1, entries: [] })),
      ),
    );
    await desk.sync();
    expect(await desk.problem()).toMatchObject({ code: 'relay.chain-rolled-back' });
  });

  it('M3: withholds what one device wrote: found out by what another says to have seen', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    const hidden = await laptop.drink(1);
    for (const device of [laptop, desk]) await device.sync();
    desk.pass(minutes(1));
    const seen = await desk.drink(2);
    await desk.sync();
    const name = await laptop.ports.store.loadDevice();
    third.network.lieWith(pages((items) => ({ items: items.filter((item) => !isOf(name)(item)) })));
    expect(await third.sync()).toBe('failed');
    expect(await third.problem()).toMatchObject({ code: 'relay.withholds', params: { device: name } });
    expect(await third.facts()).toEqual([seen]);
    expect(hidden.id).toBeDefined();
  });

  it('M4: keeps two pasts of one device, and shows another to each: the second is kept aside and named', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink(1);
    for (const device of [laptop, desk]) await device.sync();
    const copy = await laptop.copy('copy of laptop');
    const [there, elsewhere] = [await laptop.drink(2), await copy.drink(3)];
    const hidden: Uint8Array[] = [];
    copy.network.lieWith((asked, answer, body) => {
      if (asked.method !== 'POST' || asked.path !== '/v1/batches') return answer;
      hidden.push(body); // refused by an honest relay; this one says that it is stored
      return Response.json({ generation: 'A'.repeat(22), sequence: 99, head: 99, before: 98 });
    });
    await laptop.sync();
    await copy.sync();
    expect(await desk.sync()).toBe('synced');
    const name = await laptop.ports.store.loadDevice();
    desk.network.lieWith(
      pages((_, head) => ({
        items: hidden.map((batch) => ({ kind: 'batch', sequence: head.head + 1, device: name, bytes: batch })),
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toContain('batch.fork');
    expect(await desk.facts()).toContainEqual(there);
    expect(await desk.facts()).not.toContainEqual(elsewhere);
  });

  it('M5: turns the order around: what came too early is kept aside, and read when the rest is here', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glasses = [];
    for (const score of [1, 2, 3]) {
      glasses.push(await laptop.drink(score));
      await laptop.sync();
      laptop.pass(minutes(1));
    }
    desk.network.lieWith(pages((items) => ({ items: renumbered(items.toReversed()) })));
    await desk.sync();
    expect(await quarantineOf(desk)).toContain('batch.gap');
    desk.network.lieWith(null);
    await desk.sync();
    await keepUp(desk.ports, desk.upkeep);
    expect(await desk.facts()).toEqual(glasses);
    expect(await quarantineOf(desk)).toEqual([]);
    expect([await desk.sync(), await desk.problem()]).toEqual(['synced', null]);
  });

  it('M6: hands out another account’s batches: no device of ours, so kept aside', async () => {
    const { desk } = await createPair(relay.origin);
    const stranger = createDevice('stranger', relay.origin);
    await stranger.createAccount();
    await stranger.drink();
    const stolen: Uint8Array[] = [];
    stranger.network.lieWith((asked, answer, body) => {
      if (asked.path === '/v1/batches') stolen.push(body);
      return answer;
    });
    await stranger.sync();
    const theirs = await stranger.ports.store.loadDevice();
    const ours = await desk.ports.store.loadDevice();
    desk.network.lieWith(
      pages((_, head) => ({
        items: [theirs, ours].map((device) => ({
          kind: 'batch',
          sequence: head.head + 1,
          device,
          bytes: present(stolen[0], 'a stolen batch'),
        })),
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    // Twice: what is known to be wrong is kept once, or a relay could fill the disk with it.
    for (let times = 0; times < 2; times++) await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.device-unknown', 'batch.signature-wrong']);
    expect(await desk.facts()).toEqual([]);
  });

  it('M8: answers garbage, half pages or nothing: said, nothing changes, and it heals by itself', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    for (const garble of [
      () => crypto.getRandomValues(new Uint8Array(300)).fill(1, 0, 1),
      (page: Uint8Array) => page.subarray(0, page.length - 40),
      () => new Uint8Array(),
    ]) {
      desk.network.lieWith(bytes(/\/pull$/, garble));
      expect(await desk.sync()).toBe('failed');
      expect(await desk.problem()).toBeTruthy();
      expect(await desk.facts()).toEqual([]);
    }
    desk.network.lieWith(null);
    expect([await desk.sync(), await desk.facts()]).toEqual(['synced', [glass]]);
  });

  it('M8: turns any bit of a batch: its signature gives it away, and the others are read', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink(1);
    await laptop.sync();
    desk.network.lieWith(
      pages((items) => ({ items: batchesIn(items).map((item) => ({ ...item, bytes: flipped(item.bytes, 200) })) })),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.signature-wrong']);
    expect(await desk.facts()).toEqual([]);
  });

  it.each([
    ['nothing new', 0],
    ['a number that moves on', 1],
  ])('M8: says without end that more waits, with %s: the sync ends, says so, and heals', async (_, step) => {
    const { laptop, desk } = await createPair(relay.origin);
    await desk.sync();
    const glass = await laptop.drink();
    await laptop.sync();
    const { generation, after } = await desk.ports.store.loadCursor();
    let asked = 0;
    desk.network.lieWith(async ({ path }, answer) => {
      if (path !== '/v1/pull') return answer;
      desk.pass(minutes(1));
      asked += 1;
      const next = after + asked * step;
      const head = { generation, head: next + 1, next, more: true, chainLength: 2, keyringVersion: 1, floor: 0 };
      return asked > 30 ? Response.error() : new Response(encodePullPage(head, []));
    });
    expect(await desk.sync()).toBe('failed');
    expect(asked).toBeLessThan(30);
    expect(await desk.problem()).toMatchObject({ code: 'sync.unsettled', permanent: false });
    desk.network.lieWith(null);
    expect([await desk.sync(), await desk.facts()]).toEqual(['synced', [glass]]);
  });
});

function isOf(device: DeviceId) {
  return (item: PageItem) => item.kind === 'batch' && item.device === device;
}

function moved(items: readonly BatchItem[], beyond: number): readonly BatchItem[] {
  return items.map((item, index) => ({ ...item, sequence: beyond + 1 + index }));
}

/** The same numbers, in the order in which the items now stand. */
function renumbered(items: readonly PageItem[]): readonly PageItem[] {
  const numbers = items.map(({ sequence }) => sequence).toSorted((a, b) => a - b);
  return items.map((item, index) => ({ ...item, sequence: numbers[index] ?? 0 }));
}
