import { appendFacts } from '@unslouch/extension/src/app/append-facts.ts';
import { createSource } from '@unslouch/extension/src/app/create-source.ts';
import { createKiller } from '@unslouch/extension/src/app/killable.test-kit.ts';
import { takeBatch } from '@unslouch/extension/src/app/sync/take-batch.ts';
import { restoreEntry, undoEntry } from '@unslouch/extension/src/app/undo-entry.ts';
import { runCommand } from '@unslouch/extension/src/background/run-command.ts';
import type { AnyFact, DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { days, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { localDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { describe, expect, it, vi } from 'vitest';
import { createComputer } from './computer.test-kit.ts';
import { createDevice, createPair, type Device, MONDAY, MONDAY_NINE } from './device.test-kit.ts';
import { isPush } from './network.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';
import { watched } from './watched.test-kit.ts';

const relay = useRelay();

// Every test makes an account and a dozen requests; two busy cores can take their time.
vi.setConfig({ testTimeout: 60_000 });

/** Every point in the full run. */
const KILL_EVERY = Number(process.env['KILL_EVERY'] ?? 11);

describe('two devices of one account', () => {
  it('show on one what was done on the other', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    expect(await laptop.sync()).toBe('synced');
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([glass]);
    expect(await laptop.waiting()).toBe(0);
  });

  it('bring along what was done before sync was switched on', async () => {
    const [laptop, desk] = [createDevice('laptop', relay.origin), createDevice('desk', relay.origin)];
    const [here, there] = [await laptop.drink(1), await desk.drink(2)];
    const words = await laptop.createAccount();
    expect(await desk.join(words)).toEqual({ ok: true, value: null });
    await laptop.sync();
    await desk.sync();
    await laptop.sync();
    expect(new Set(await laptop.facts())).toEqual(new Set([here, there]));
    expect(await laptop.facts()).toEqual(await desk.facts());
  });

  it('agree after both were offline', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) device.network.unplug();
    for (const device of [laptop, desk, desk]) await device.drink();
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    desk.pass(minutes(1));
    await desk.settings.save({ standUpEveryMinutes: 60, breakMinutes: 4 });
    expect(await laptop.sync()).toBe('failed');
    expect(await laptop.problem()).toEqual({ code: 'offline', permanent: false });
    expect(await laptop.waiting()).toBe(2);

    for (const device of [laptop, desk]) device.network.plug();
    for (const device of [laptop, desk, laptop]) expect(await device.sync()).toBe('synced');
    expect(await laptop.facts()).toHaveLength(3);
    expect(await laptop.facts()).toEqual(await desk.facts());
    expect(await laptop.settings.load()).toEqual({ standUpEveryMinutes: 60, breakMinutes: 4 });
    expect(await desk.settings.load()).toEqual({ standUpEveryMinutes: 60, breakMinutes: 4 });
    expect(await laptop.problem()).toBeNull();
  });

  it('take back on both what one undoes, and show again what it records again', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    await desk.sync();
    await undoEntry(desk.entries, glass);
    await desk.sync();
    await laptop.sync();
    expect([await laptop.facts(), await desk.facts()]).toEqual([[], []]);

    const again = await restoreEntry(laptop.entries, glass);
    await laptop.sync();
    await desk.sync();
    expect([await laptop.facts(), await desk.facts()]).toEqual([[again], [again]]);
  });

  it('show it at once on an open page, by the live socket', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const page = desk.openPage();
    await page.nextSync();
    desk.network.sent.length = 0;
    const arrived = page.nextSync();
    const glass = await laptop.drink();
    await laptop.sync();
    await arrived;
    expect(await desk.facts()).toEqual([glass]);
    // The socket brought it; nothing was asked for.
    expect(desk.network.sent).toEqual([]);
    page.close();
  });

  it('ask nothing for a page that opens where all is here, or where a sync that runs brings it', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const glass = await laptop.drink();
    for (const device of [laptop, desk]) await device.sync();
    desk.network.sent.length = 0;
    const page = desk.openPage();
    await page.nextSync();
    page.close();
    expect(desk.network.sent).toEqual([{ method: 'POST', path: '/v1/tickets' }]);

    const another = await laptop.drink(2);
    await laptop.sync();
    const pages: ReturnType<Device['openPage']>[] = [];
    desk.network.lieWith(async ({ path }, answer) => {
      if (path === '/v1/pull' && pages.push(desk.openPage()) === 1) await vi.waitUntil(waitsForALock);
      return answer;
    });
    desk.network.sent.length = 0;
    const [end] = await Promise.all([desk.sync(), vi.waitUntil(() => pages[0]).then((opened) => opened.nextSync())]);
    expect([end, await desk.facts()]).toEqual(['synced', [glass, another]]);
    expect(desk.network.sent.filter(({ path }) => path === '/v1/pull')).toHaveLength(1);
    for (const opened of pages) opened.close();
  });

  it('take from the live socket only what is whole, the very next, and of a known device', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) await device.sync();
    laptop.network.loseNextAnswer(isPush);
    const glass = await laptop.drink();
    await laptop.sync();
    const [pinned] = await laptop.ports.store.loadPinned();
    const bytes = present(pinned, 'the batch whose answer was lost').bytes;
    const { generation, after } = await desk.ports.store.loadCursor();
    const [by, batch] = [await laptop.ports.store.loadDevice(), toBase64Url(bytes)];
    const said = { kind: 'batch', generation, before: after, sequence: after + 1, device: by, batch } as const;
    const wrong: readonly Partial<typeof said>[] = [
      { generation: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { before: after + 1, sequence: after + 2 },
      { device: await desk.ports.store.loadDevice() },
      { device: 'AAAAAAAAAAAAAAAAAAAAAA' as DeviceId },
      { batch: toBase64Url(bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)) },
      { batch: 'not a batch' },
    ];
    for (const change of wrong) expect(await takeBatch(desk.ports, { ...said, ...change })).toBe(false);
    expect([await desk.facts(), await desk.ports.store.loadCursor()]).toEqual([[], { generation, after }]);
    for (const told of ['first', 'again']) expect([told, await takeBatch(desk.ports, said)]).toEqual([told, true]);
    expect(await desk.facts()).toEqual([glass]);
  });

  it('fall silent when nobody does anything', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink();
    for (const device of [laptop, desk, laptop, desk]) await device.sync();
    for (const device of [laptop, desk]) device.network.sent.length = 0;
    for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
    const asked = [...laptop.network.sent, ...desk.network.sent].map(({ method, path }) => `${method} ${path}`);
    expect(asked).toEqual(['GET /v1/pull', 'GET /v1/pull']);

    // A push whose answer says that nothing else is new asks nothing more, and is not taken for having asked.
    const fetchedAt = (await laptop.ports.store.loadStatus()).lastSyncedAt;
    laptop.pass(minutes(1));
    await laptop.drink();
    laptop.network.sent.length = 0;
    expect(await laptop.sync()).toBe('synced');
    expect(laptop.network.sent).toEqual([{ method: 'POST', path: '/v1/batches' }]);
    expect((await laptop.ports.store.loadStatus()).lastSyncedAt).toBe(fetchedAt);
    await desk.drink();
    await desk.sync();
    expect(await desk.facts()).toHaveLength(3);
  });
});

describe('nothing is lost and nothing comes twice', () => {
  it('when the background is killed between the write and the request', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const glass = await laptop.drink();
    laptop.network.loseNextRequest(isPush);
    expect(await laptop.sync()).toBe('failed');
    laptop.restart();
    expect(await laptop.sync()).toBe('synced');
    await desk.sync();
    expect(await desk.facts()).toEqual([glass]);
  });

  it('when the background is killed anywhere in a sync that was asked for', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const [computer, name] = [createComputer(laptop), await laptop.ports.store.loadDevice()];
    const drunk: AnyFact[] = [await desk.drink()];
    for (const device of [desk, laptop]) await device.sync();
    const drinksOf = async (device: Device) => new Set((await device.facts()).filter(({ type }) => type === 'checkIn'));
    laptop.network.sent.length = 0;
    for (let point = 0, end = 'killed'; end === 'killed'; point += KILL_EVERY) {
      for (const device of [laptop, desk]) drunk.push(await device.drink(point));
      await desk.settings.save({ standUpEveryMinutes: 30 + (point % 60) });
      await desk.sync();
      const killer = createKiller();
      end = await killer.runUntil(point, () => runCommand(watched(killer, computer), { kind: 'sync-now' }));
      laptop.restart();
      await runCommand({ account: laptop.ports, nudge: computer.ports }, { kind: 'sync-now' });
      const told = [await drinksOf(laptop), await laptop.settings.load(), await laptop.problem()];
      expect(told, `killed at point ${point}`).toEqual([new Set(drunk), await desk.settings.load(), null]);
      for (const one of [computer, desk]) one.pass(minutes(1));
    }
    expect(drunk.length).toBeGreaterThan(6);
    // Nothing had to be mended: the relay's log is still the one that the laptop knew, under the laptop's own name.
    expect(new Set(laptop.network.sent.map(({ path }) => path))).toEqual(new Set(['/v1/batches', '/v1/pull']));
    expect(await laptop.ports.store.loadDevice()).toBe(name);
    for (const device of [laptop, desk, laptop]) expect(await device.sync()).toBe('synced');
    for (const device of [laptop, desk]) {
      expect(await drinksOf(device)).toEqual(new Set(drunk));
      expect([await device.waiting(), await device.ports.store.loadQuarantine()]).toEqual([0, []]);
    }
  });

  it('when the relay stored a batch and its answer got lost, and more was done before the next try', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const first = await laptop.drink(1);
    laptop.network.loseNextAnswer(isPush);
    expect(await laptop.sync()).toBe('failed');
    expect(await laptop.problem()).toEqual({ code: 'relay-unreachable', permanent: false });
    laptop.restart();
    laptop.pass(minutes(1));
    const second = await laptop.drink(2);
    expect(await laptop.sync()).toBe('synced');
    await desk.sync();
    expect(await desk.facts()).toEqual([first, second]);
    expect(await laptop.waiting()).toBe(0);
    expect(await desk.ports.store.loadQuarantine()).toEqual([]);
  });

  it('when the relay restarts', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const first = await laptop.drink(1);
    await laptop.sync();
    await relay.restart(await laptop.account());
    laptop.pass(minutes(1));
    const second = await laptop.drink(2);
    expect(await laptop.sync()).toBe('synced');
    expect(await desk.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([first, second]);
  });

  it('when two contexts of one profile write and sync at once', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await Promise.all([1, 2, 3, 4].map((score) => laptop.drink(score)));
    const ends = await Promise.all([laptop.sync(), laptop.sync()]);
    expect(ends.toSorted()).toEqual(['running elsewhere', 'synced']);
    await desk.sync();
    expect(await desk.facts()).toHaveLength(4);
    expect(await desk.facts()).toEqual(await laptop.facts());
  });
});

describe('the twelve words', () => {
  it('of nobody open nothing, and nothing is sent', async () => {
    const stranger = createDevice('stranger', relay.origin);
    await stranger.drink();
    const joined = await stranger.join(`${'abandon '.repeat(11)}about`);
    expect(joined).toMatchObject({ ok: false, problem: { code: 'account-unknown', permanent: true } });
    expect(stranger.network.sent.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual([
      '/v1/challenges',
      '/v1/tokens',
    ]);
    expect(await stranger.sync()).toBe('no account');
  });

  it('with a slip are refused before anybody is asked', async () => {
    const stranger = createDevice('stranger', relay.origin);
    expect(await stranger.join('abandon abandon')).toMatchObject({ ok: false, problem: { code: 'words.count' } });
    expect(await stranger.join('slouch '.repeat(12))).toMatchObject({ ok: false, problem: { code: 'words.unknown' } });
    expect(stranger.network.sent).toEqual([]);
  });

  it('bring everything back to a device that lost log and keys', async () => {
    const { laptop, words } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    laptop.lose('log');
    laptop.lose('keys');
    expect(await laptop.join(words)).toEqual({ ok: true, value: null });
    expect(await laptop.sync()).toBe('synced');
    expect(await laptop.facts()).toEqual([glass]);
  });
});

describe('a phone that pushes', () => {
  it('of more days than one acknowledgement names is let go whole', async () => {
    const { laptop } = await createPair(relay.origin);
    expect(await laptop.sync()).toBe('synced');
    const { store } = laptop.ports;
    const [cursor, none] = [await store.loadCursor(), { records: [], deletions: [] }];
    const slots = Array.from({ length: LIMITS.slotsPerAck + 1 }, (_, sequence) => ({ sequence, ...none }));
    const empty = { records: [], covered: [], batches: [], heads: new Map(), claimed: new Map(), quarantined: [] };
    await store.apply({ ...empty, slots, cursor: { ...cursor, after: slots.length } });
    await store.apply({ ...empty, slots: [], cursor });
    expect(await laptop.sync()).toBe('synced');
    expect(await store.loadAcknowledgement()).toBeNull();
  });

  it('shows up in both devices, once', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) await device.sync();
    const post = await phoneOf(laptop);
    for (const _ of [1, 2]) await post(stepsOf(MONDAY_NINE));
    for (const device of [laptop, desk, laptop, desk]) expect(await device.sync()).toBe('synced');
    const [here, there] = [await laptop.facts(), await desk.facts()];
    expect(here.map((fact) => [fact.type, fact.value])).toEqual([
      ['stepInterval', expect.objectContaining({ stepCount: 812 })],
    ]);
    expect(there).toEqual(here);
    expect(MONDAY).toBe('2026-11-23');
  });

  it('today is shown before the rest of a long past, and given back only in its turn', async () => {
    const { laptop } = await createPair(relay.origin);
    expect(await laptop.sync()).toBe('synced');
    const post = await phoneOf(laptop);
    const today = Math.floor(Date.now() / days(1)) * days(1);
    await post(stepsOf(...Array.from({ length: 150 }, (_, back) => today - days(back + 8))));
    await post(stepsOf(today));
    const shown = async (start: number) => (await laptop.facts(localDayOf(start, 0))).length;
    const waiting = async () =>
      (await relay.rows(await laptop.account(), 'slot')).filter(({ sealed }) => sealed).length;

    let pulls = 0;
    laptop.network.loseNextRequest(({ path }) => path === '/v1/pull' && ++pulls === 2);
    expect(await laptop.sync()).toBe('failed');
    expect([await shown(today), await shown(today - days(157)), await shown(today - days(8))]).toEqual([1, 1, 0]);
    expect(await waiting()).toBe(151);

    expect(await laptop.sync()).toBe('synced');
    expect([await shown(today), await shown(today - days(8))]).toEqual([1, 1]);
    expect(await waiting()).toBe(0);
  });
});

it('what others write is fetched between the months of a long push, not after them', async () => {
  const { laptop, desk } = await createPair(relay.origin);
  await desk.drink();
  for (const device of [desk, laptop]) expect(await device.sync()).toBe('synced');
  const value = { item: 'water', score: 1, region: null } as const;
  const past = Array.from({ length: 5 }, (_, months) => MONDAY_NINE - days(31 * months));
  await appendFacts(
    laptop.entries,
    past.map((startTime) => ({ type: 'checkIn', startTime, offsetMinutes: 0, value })),
  );
  const { sent } = laptop.network;
  const before = sent.length;
  laptop.network.lieWith(async (asked, answer) => {
    if (!isPush(asked)) return answer;
    laptop.pass(seconds(3));
    if (sent.slice(before).filter(isPush).length === 1) {
      await desk.drink();
      await desk.sync();
    }
    return answer;
  });
  expect(await laptop.sync()).toBe('synced');
  const steps = sent.slice(before).map(({ path }) => path.replace('/v1/', ''));
  expect(steps.filter((step) => step === 'batches' || step === 'pull').slice(0, 4)).toEqual([
    'batches',
    'batches',
    'pull',
    'batches',
  ]);
  expect(await laptop.waiting()).toBe(0);
});

/** How a phone of the account posts. */
async function phoneOf(device: Device) {
  const source = await createSource(device.ports);
  if (!source.ok) throw new Error(source.problem.code);
  const { url, token } = source.value;
  return async (payload: object) => {
    const body = JSON.stringify(payload);
    const answer = await fetch(url, { method: 'POST', body, headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
  };
}

function stepsOf(...starts: readonly number[]) {
  const at = (time: number) => new Date(time).toISOString();
  return {
    timestamp: at(Math.max(...starts) + minutes(20)),
    app_version: '1.0',
    steps: starts.map((start) => ({ count: 812, start_time: at(start), end_time: at(start + minutes(10)) })),
  };
}

async function waitsForALock(): Promise<boolean> {
  return ((await navigator.locks.query()).pending ?? []).length > 0;
}
