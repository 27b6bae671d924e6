import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import type { SegmentAnswer, SegmentList } from '@unslouch/shared/protocol/segments.ts';
import { describe, expect, it } from 'vitest';
import {
  addDevice,
  ask,
  askJson,
  bearer,
  makePart,
  openAccount,
  problemOf,
  pull,
  push,
  sendPart,
  type TestDevice,
  testCrypto,
} from '../relay.test-kit.ts';
import { sweep } from '../vault/sweep.ts';

async function list(device: TestDevice): Promise<SegmentList> {
  return (await ask('/v1/segments', { headers: bearer(device.token) })).json<SegmentList>();
}

async function seal(device: TestDevice, options: Parameters<typeof makePart>[1] = {}): Promise<SegmentAnswer> {
  return (await sendPart(device, await makePart(device, options))).json<SegmentAnswer>();
}

async function ack(device: TestDevice, after: number): Promise<void> {
  const { generation } = await pull(device);
  await askJson('POST', '/v1/acks', { generation, after, slots: [] }, device.token);
}

function sweepAt(device: TestDevice, now: number) {
  return runInDurableObject(device.account.vault, (vault) => sweep(vault.store, now));
}

describe('a segment', () => {
  it('is listed, fetched and announced when its last part is there', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const frontier = [{ device: laptop.id, sequence: 1 }];
    const second = await makePart(laptop, { part: 1, parts: 2, frontier });
    expect(await (await sendPart(laptop, second)).json()).toEqual({ version: 0, missing: [0] });
    expect((await list(laptop)).segments).toEqual([]);
    const first = await makePart(laptop, { part: 0, parts: 2, frontier });
    expect(await (await sendPart(laptop, first)).json()).toEqual({ version: 1, missing: [] });
    const bytes = first.length + second.length;
    expect((await list(laptop)).segments).toEqual([
      { month: 683, version: 1, parts: 2, bytes, sequence: 2, sealer: laptop.id, frontier },
    ]);
    const fetched = await ask('/v1/segments/683/1/1', { headers: bearer(laptop.token) });
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(second);
    expect((await pull(laptop)).items.at(-1)).toEqual({
      kind: 'segment',
      sequence: 2,
      month: 683,
      version: 1,
      parts: 2,
      bytes,
    });
  });

  it('replaces only the version it was made from', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await push(laptop);
    await seal(laptop);
    const late = await sendPart(desk, await makePart(desk, { frontier: [] }));
    expect(await problemOf(late)).toEqual({ status: 409, code: 'segment-conflict', params: { version: 1 } });
    expect(await seal(desk, { base: 1, frontier: [] })).toMatchObject({ code: 'frontier-behind' });
    expect(await seal(desk, { base: 1, frontier: [{ device: laptop.id, sequence: 1 }] })).toEqual({
      version: 2,
      missing: [],
    });
    const old = await ask('/v1/segments/683/1/0', { headers: bearer(laptop.token) });
    expect(await problemOf(old)).toEqual({ status: 404, code: 'segment-unknown' });
  });

  it('sent again is answered again', async () => {
    const laptop = await openAccount();
    const part = await makePart(laptop);
    const first = await (await sendPart(laptop, part)).json();
    expect(await (await sendPart(laptop, part)).json()).toEqual(first);
  });

  it('can be begun anew by its sealer: parts of the first try don’t count', async () => {
    const laptop = await openAccount();
    await push(laptop);
    await seal(laptop, { part: 0, parts: 2, frontier: [] });
    const frontier = [{ device: laptop.id, sequence: 1 }];
    expect(await seal(laptop, { part: 1, parts: 2, frontier })).toEqual({ version: 0, missing: [0] });
    expect(await seal(laptop, { part: 0, parts: 2, frontier })).toEqual({ version: 1, missing: [] });
  });

  it('by two devices at once: the first that is whole wins', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await seal(laptop, { part: 0, parts: 2 });
    expect(await seal(desk, { frontier: [] })).toEqual({ version: 1, missing: [] });
    expect(await seal(laptop, { part: 1, parts: 2 })).toMatchObject({ code: 'segment-conflict' });
  });

  it('may not name more than the relay ever got', async () => {
    const laptop = await openAccount();
    expect(await seal(laptop, { frontier: [{ device: laptop.id, sequence: 1 }] })).toMatchObject({
      code: 'frontier-ahead',
    });
  });

  it('is only taken from the device that sealed it', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    expect(await problemOf(await sendPart(desk, await makePart(laptop)))).toMatchObject({ code: 'not-allowed' });
    const bytes = await makePart(laptop);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await problemOf(await sendPart(laptop, bytes))).toMatchObject({ code: 'signature-wrong' });
  });
});

describe('ten years of one person', () => {
  // As generated and sealed in `shared/src/crypto/figures.test.ts`, which holds them to five bytes a record.
  const months = 122;
  const records = 152_180;
  const sealedBytes = 5 * records;

  it('take at most eight bytes a record of the object’s disk, with all that lies around them', async () => {
    const laptop = await openAccount();
    const size = () => runInDurableObject(laptop.account.vault, (_, { storage }) => storage.sql.databaseSize);
    const before = await size();
    for (let month = 1; month <= months; month++) {
      const frame = (await makePart(laptop, { month, body: new Uint8Array(0) })).length;
      const body = testCrypto.randomBytes(Math.ceil(sealedBytes / months) - frame);
      expect(await seal(laptop, { month, body })).toEqual({ version: 1, missing: [] });
    }
    const grown = (await size()) - before;
    expect(grown / records).toBeGreaterThan(5);
    expect(grown / records).toBeLessThanOrEqual(8);
  });
});

describe('a covered batch', () => {
  it('stays while only one device has merged the segment', async () => {
    const laptop = await openAccount();
    await addDevice(laptop);
    await push(laptop);
    await seal(laptop);
    await ack(laptop, 2);
    await sweepAt(laptop, Date.now());
    expect((await pull(laptop)).items.map((item) => item.kind)).toEqual(['batch', 'segment']);
  });

  it('goes when two have, and the floor tells', async () => {
    const laptop = await openAccount();
    const desk = await addDevice(laptop);
    await push(laptop);
    await push(desk);
    await push(laptop);
    await seal(laptop);
    await ack(laptop, 4);
    await ack(desk, 4);
    expect(await sweepAt(laptop, Date.now())).toBe('idle');
    const page = await pull(laptop);
    expect(page).toMatchObject({ floor: 3, head: 4 });
    expect(page.items).toMatchObject([
      { kind: 'batch', device: desk.id },
      { kind: 'segment', version: 1 },
    ]);
  });

  it('goes after 30 days, whoever acknowledged', async () => {
    const laptop = await openAccount();
    await push(laptop);
    await seal(laptop);
    expect(await sweepAt(laptop, Date.now() + days(29))).toBe('wait');
    expect((await pull(laptop)).floor).toBe(0);
    expect(await sweepAt(laptop, Date.now() + days(30))).toBe('idle');
    expect((await pull(laptop)).floor).toBe(1);
  });

  it('of another month, or newer than the frontier, stays', async () => {
    const laptop = await openAccount();
    await push(laptop, { month: 682 });
    await push(laptop);
    await seal(laptop, { frontier: [{ device: laptop.id, sequence: 2 }] });
    await push(laptop);
    await sweepAt(laptop, Date.now() + days(31));
    expect((await pull(laptop)).items.map((item) => item.sequence)).toEqual([1, 3, 4]);
  });

  it('does not count any more', async () => {
    const laptop = await openAccount();
    await push(laptop);
    const part = await makePart(laptop);
    await sendPart(laptop, part);
    await sweepAt(laptop, Date.now() + days(31));
    const status = await (await ask('/v1/status', { headers: bearer(laptop.token) })).json();
    expect(status).toMatchObject({ bytes: part.length });
  });

  it('is asked about by an alarm, which may ring twice', async () => {
    const laptop = await openAccount();
    await push(laptop);
    await seal(laptop);
    expect(await runDurableObjectAlarm(laptop.account.vault)).toBe(true);
    expect(await runDurableObjectAlarm(laptop.account.vault)).toBe(true);
    expect((await pull(laptop)).items.map((item) => item.kind)).toEqual(['batch', 'segment']);
  });

  it('in thousands goes in slices', async () => {
    const laptop = await openAccount();
    await push(laptop);
    await runInDurableObject(laptop.account.vault, ({ store }) => {
      store.transaction(() => {
        for (let sequence = 2; sequence <= 601; sequence++) {
          store.addChunk([{ sequence, device: laptop.id, month: 683, to: 1, bytes: new Uint8Array(10) }]);
        }
        const state = store.load();
        if (state !== null) store.save({ ...state, head: 601 });
      });
    });
    await seal(laptop);
    const later = Date.now() + days(31);
    expect([await sweepAt(laptop, later), await sweepAt(laptop, later)]).toEqual(['more', 'idle']);
    expect((await pull(laptop)).floor).toBe(601);
  });
});
