import { revokeDevice } from '@unslouch/extension/src/app/revoke-device.ts';
import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import { writeBatch } from '@unslouch/extension/src/app/sync/write-batch.ts';
import type { DeviceKeys } from '@unslouch/extension/src/ports/key-store.ts';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { encodeChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { aRegister, retractionOf, someSteps } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { sealSlot } from '@unslouch/shared/domain/sync/seal/seal-slot.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import { SLOT_INFO, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { answers, type BatchItem, batchesIn, bytes, pages, together } from './lies.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const sealing = { crypto: createWebCrypto(crypto as unknown as WebEngine), deflate: createWebDeflate(globalThis) };

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

  it('M2: shows the list of devices as it was before a revocation: said, and nothing is sent', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    await createDevice('third', relay.origin).join(words);
    for (const device of [laptop, desk]) await device.sync();
    await desk.drink();
    desk.network.lieWith(
      together(
        pages((items, { chainLength }) => ({ items, head: { chainLength: chainLength - 1 } })),
        answers('GET', '/v1/chain', () => ({ length: 1, entries: [] })),
      ),
    );
    desk.network.sent.length = 0;
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
    await desk.sync();
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
});

describe('a relay that lies about months', () => {
  it('M6: hands out another month than the one asked for: kept aside by name, nothing merged from it', async () => {
    const { laptop, words } = await sealed();
    const glass = await laptop.drink();
    await laptop.sync();
    laptop.pass(days(60));
    await keepUp(laptop.ports, laptop.upkeep);
    const third = await aThird(words);
    let first: Uint8Array | null = null;
    third.network.lieWith(
      together(
        bytes(/^\/v1\/segments\/\d/, (part) => {
          first ??= part;
          return first;
        }),
        pages((items) => ({ items: items.filter((item) => item.kind !== 'batch') })),
      ),
    );
    await third.sync();
    expect(await quarantineOf(third)).toContain('segment.misplaced');
    expect(await third.facts('2026-11-23' as LocalDay)).toEqual([]);
    expect(glass.startTime).toBeGreaterThan(0);
  });

  it('M7: lists an older version than it had told: said, and nothing is taken', async () => {
    const { laptop, desk } = await sealed();
    laptop.pass(-days(60));
    await laptop.drink(4);
    laptop.pass(days(60));
    await laptop.sync();
    laptop.pass(days(70));
    await keepUp(laptop.ports, laptop.upkeep);
    await desk.sync();
    const months = await desk.ports.store.loadMonths();
    expect(months.map(({ version }) => version)).toContain(2);
    desk.network.lieWith(
      together(
        answers('GET', '/v1/segments', (list: { segments: readonly object[] }) => ({
          ...list,
          segments: list.segments.map((segment) => ({ ...segment, version: 1 })),
        })),
        pages((items, head) => ({ items, head: { floor: head.head + 1 } })),
      ),
    );
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'relay.rolled-back' });
    expect(await desk.ports.store.loadMonths()).toEqual(months);
  });

  it('M10: lies about how far a month reaches, and drops what it does not hold: kept aside, and not acknowledged', async () => {
    const { laptop, words } = await sealed();
    const name = await laptop.ports.store.loadDevice();
    const third = await aThird(words);
    const acknowledged: number[] = [];
    let segment = 0;
    third.network.lieWith(
      together(
        answers('GET', '/v1/segments', (list: { segments: readonly { sequence: number }[] }) => ({
          ...list,
          segments: list.segments.map((listed) => {
            segment = Math.max(segment, listed.sequence);
            return { ...listed, frontier: [{ device: name, sequence: 999 }] };
          }),
        })),
        pages((items) => ({ items: items.filter((item) => item.kind !== 'batch') })),
        bytes(/^\/v1\/segments\/\d/, (part) => flipped(part, part.length - 1)),
        (asked, answer, body) => {
          if (asked.path === '/v1/acks') acknowledged.push(JSON.parse(new TextDecoder().decode(body)).after);
          return answer;
        },
      ),
    );
    await third.sync();
    expect(await quarantineOf(third)).toContain('batch.signature-wrong');
    expect(segment).toBeGreaterThan(0);
    expect(acknowledged.filter((after) => after >= segment)).toEqual([]);
  });
});

describe('a relay that lies about who belongs to the account', () => {
  it('M9: adds a device of its own to the list: not signed by anybody, said, and nothing is sent', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) await device.sync();
    await desk.drink();
    const known = present(await desk.ports.store.loadChain(), 'a chain').chain;
    const [sign, agree] = [await sealing.crypto.createSigningKeys(), await sealing.crypto.createAgreementKeys()];
    const change = {
      kind: 'addDevice',
      device: bytesToField(crypto.getRandomValues(new Uint8Array(16))) as DeviceId,
      signKey: sign.publicKey,
      agreementKey: agree.publicKey,
    } as const;
    const entry = encodeChainEntry({
      index: known.length,
      previous: known.tip,
      signer: null,
      change,
      signature: crypto.getRandomValues(new Uint8Array(64)),
    });
    desk.network.lieWith(
      together(
        pages((items, head) => ({ items, head: { chainLength: head.chainLength + 1 } })),
        answers('GET', '/v1/chain', () => ({ length: known.length + 1, entries: [bytesToField(entry)] })),
      ),
    );
    await laptop.drink(3);
    await laptop.sync();
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'chain-invalid', params: { reason: 'signature' } });
    const after = present(await desk.ports.store.loadChain(), 'a chain').chain;
    expect(after.devices.map(({ device }) => device)).toEqual(known.devices.map(({ device }) => device));
  });

  it('K1: gives a joining device another canary: nothing is sent, nothing here changes', async () => {
    const { words } = await createPair(relay.origin);
    const stranger = createDevice('stranger', relay.origin);
    await stranger.drink();
    stranger.network.lieWith(
      answers('GET', '/v1/canary', () => ({ epoch: 1, sealed: toBase64Url(new Uint8Array(100).fill(7)) })),
    );
    expect(await stranger.join(words)).toMatchObject({ ok: false, problem: { code: 'words.wrong-key' } });
    expect(stranger.network.sent.map(({ path }) => path)).not.toContain('/v1/batches');
    expect(await stranger.sync()).toBe('no account');
    expect(await stranger.facts()).toHaveLength(1);
  });

  it('K2: a device that was away for ninety days while keys changed brings everything with it', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    for (const device of [laptop, desk]) await device.sync();
    desk.network.unplug();
    const early = await desk.drink(1);
    expect(await revokeDevice(laptop.ports, await third.ports.store.loadDevice())).toEqual({ ok: true, value: null });
    for (const device of [laptop, desk]) device.pass(days(90));
    await laptop.drink(2);
    await laptop.sync();
    desk.network.plug();
    for (const device of [desk, laptop, desk]) expect(await device.sync()).toBe('synced');
    expect(await laptop.facts()).toContainEqual(early);
    expect(await quarantineOf(desk)).toEqual([]);
    expect(present(await desk.ports.keys.load(), 'keys').epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  });

  it('K3: takes what a revoked device sends all the same: the others don’t', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    await third.sync();
    const gone = await third.ports.store.loadDevice();
    await revokeDevice(laptop.ports, gone);
    for (const device of [laptop, desk]) await device.sync();
    const stolen = present(await laptop.ports.keys.load(), 'keys').epochs;
    const keys = present(await third.ports.keys.load(), 'keys');
    const forged = await forge(third, { ...keys, epochs: stolen.slice(1) });
    desk.network.lieWith(
      pages((_, head) => ({
        items: [{ kind: 'batch', sequence: head.head + 1, device: gone, bytes: forged }],
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.device-revoked']);
  });

  it('K7: spoils the key that was sealed to a device: what it can’t open is kept aside, and read when the key is right', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    for (const device of [laptop, desk]) await device.sync();
    await revokeDevice(laptop.ports, await third.ports.store.loadDevice());
    const glass = await laptop.drink();
    await laptop.sync();
    desk.network.lieWith(
      answers(
        'GET',
        '/v1/keyring',
        (ring: { version: number; entries: readonly { epoch: number; sealed: string }[] }) => ({
          version: ring.version - 1,
          entries: ring.entries.map((entry) => (entry.epoch === 2 ? { ...entry, sealed: 'A'.repeat(120) } : entry)),
        }),
      ),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.epoch-key-missing']);
    expect(await desk.facts()).toEqual([]);
    desk.network.lieWith(null);
    await desk.sync();
    await keepUp(desk.ports, desk.upkeep);
    expect([await desk.facts(), await quarantineOf(desk)]).toEqual([[glass], []]);
  });
});

describe('M12: a relay that seals to the inbox what no phone told', () => {
  it('can’t change a setting, undo or forge anything that a person did; steps it can invent, and they show as its source', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    for (const device of [laptop, desk]) await device.sync();
    const steps = someSteps(1, 12_345);
    const forgery: readonly SyncRecord[] = [
      aRegister('setting/standUpEveryMinutes', 15, 2 ** 45),
      retractionOf(glass),
      { ...glass, revision: 9, value: { item: 'water', score: 0, region: null } } as SyncRecord,
      { kind: 'unknown', tag: 99, day: null, bytes: new Uint8Array(3) },
      steps,
    ];
    const account = (await laptop.account()) as never;
    const epoch = present(currentEpoch(present(await desk.ports.store.loadChain(), 'a chain').chain), 'an epoch');
    const slotHead = { source: 'A'.repeat(22), day: 20_000, fromHour: 1, toHour: 2, epoch: epoch.epoch };
    const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(account, slotHead) };
    const contents = { records: forgery, deletions: [] };
    const slot = { ...slotHead, sealed: await sealSlot(sealing, epoch.inboxKey, contents, binding) };
    desk.network.lieWith(
      pages((_, head) => ({
        items: [{ kind: 'slot', sequence: head.head + 1, slot }],
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    await desk.sync();
    expect(await desk.facts()).toEqual([glass]);
    expect(await desk.settings.load()).toEqual({ standUpEveryMinutes: 45 });
    expect(await quarantineOf(desk)).toEqual(['slot.foreign']);
  });
});

describe('what a device keeps', () => {
  it('has no token on its disk, in no store and no copy', async () => {
    const { laptop } = await createPair(relay.origin);
    await laptop.drink();
    await laptop.sync();
    const tokens = [...laptop.ports.tokens.values()];
    expect(tokens).toHaveLength(1);
    const kept = await laptop.written();
    expect(kept.length).toBeGreaterThan(200);
    expect(tokens.filter((token) => kept.includes(token))).toEqual([]);
  });
});

async function quarantineOf({ ports }: Device): Promise<readonly string[]> {
  return (await ports.store.loadQuarantine()).map(({ problem }) => problem.code);
}

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

function flipped(all: Uint8Array, at: number): Uint8Array {
  return all.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

/** Two devices, a month that one of them sealed, and the words. */
async function sealed() {
  const pair = await createPair(relay.origin);
  await pair.laptop.drink();
  for (const device of [pair.laptop, pair.desk]) await device.sync();
  for (const device of [pair.laptop, pair.desk]) device.pass(days(60));
  await keepUp(pair.laptop.ports, pair.laptop.upkeep);
  await pair.laptop.sync();
  return pair;
}

async function aThird(words: string): Promise<Device> {
  const third = createDevice('third', relay.origin);
  await third.join(words);
  return third;
}

/** What a device would send next, with keys that it should not have. */
async function forge({ ports }: Device, keys: DeviceKeys): Promise<Uint8Array> {
  const head = (await ports.store.loadHeads()).get(keys.device) ?? { sequence: 0, hash: new Uint8Array(32) };
  const draft = { month: 675, rows: [], records: [someSteps(1, 5)], frontier: new Map() };
  return (await writeBatch(sealing, keys, head, draft)).bytes;
}
