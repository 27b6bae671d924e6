import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { openSlot } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { SLOT_INFO, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import type { SourceList } from '@unslouch/shared/protocol/sources.ts';
import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import {
  append,
  ask,
  askJson,
  bearer,
  epochOf,
  openAccount,
  problemOf,
  pull,
  RELAY,
  type TestDevice,
  testCrypto,
} from '../relay.test-kit.ts';
import { relayDeflate } from '../relay-crypto.ts';
import { ROW_COSTS } from '../vault/row-costs.test-kit.ts';
import { addPhone, bucket, bucketAgo, payloadOf, post, setToken } from './ingest.test-kit.ts';

const stored = async (response: Promise<Response>) => (await response).json();

async function slotsOf(device: TestDevice) {
  return (await pull(device)).items.flatMap((item) => (item.kind === 'slot' ? [item] : []));
}

async function ackSlots(device: TestDevice, slots: readonly number[]): Promise<unknown> {
  const { generation, head } = await pull(device);
  return (await askJson('POST', '/v1/acks', { generation, after: head, slots }, device.token)).json();
}

describe('what a phone pushes', () => {
  it('reaches the device sealed, and only the inbox key opens it', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    expect(await stored(post(phone, payloadOf(bucket(9, 812), bucket(10, 95))))).toEqual({
      kind: 'health-connect-webhook',
      stored: 1,
      unchanged: 0,
      skipped: 0,
    });
    const [item] = await slotsOf(laptop);
    if (item === undefined) throw new Error('no slot');
    const day = Date.UTC(2026, 9, 25) / 86_400_000;
    expect(item.slot).toMatchObject({
      source: phone.source,
      day,
      fromHour: day * 24 + 9,
      toHour: day * 24 + 11,
      epoch: 1,
    });
    const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(laptop.account.id, item.slot) };
    const ports = { crypto: testCrypto, deflate: relayDeflate };
    const opened = await openSlot(ports, laptop.account.inbox, item.slot.sealed, binding);
    const facts = opened.ok ? opened.value.records : [];
    const counts = facts.flatMap((fact) =>
      fact.kind === 'fact' && fact.type === 'stepInterval' ? [fact.value.stepCount] : [],
    );
    expect([counts, facts.length]).toEqual([[812, 95], 3]);
    const stranger = await testCrypto.createAgreementKeys();
    expect(await openSlot(ports, stranger, item.slot.sealed, binding)).toMatchObject({ problem: { code: 'seal.key' } });
    const moved = slotAdditionalData(laptop.account.id, { ...item.slot, day: day + 1 });
    const swapped = await openSlot(ports, laptop.account.inbox, item.slot.sealed, {
      info: SLOT_INFO,
      additionalData: moved,
    });
    expect(swapped.ok).toBe(false);
  });

  it('is one slot for each day', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const before = { ...bucket(9, 10), start_time: '2026-10-24T09:00:00Z', end_time: '2026-10-24T10:00:00Z' };
    expect(await stored(post(phone, payloadOf(before, bucket(9, 20))))).toMatchObject({ stored: 2 });
    expect((await slotsOf(laptop)).map((item) => item.sequence)).toEqual([1, 2]);
  });

  it('again changes nothing, also after the object was put away', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const payload = payloadOf(bucket(9, 812));
    await post(phone, payload);
    await evictDurableObject(laptop.account.vault);
    expect(await stored(post(phone, payload))).toMatchObject({ stored: 0, unchanged: 1 });
    expect((await pull(laptop)).head).toBe(1);
  });

  it('with more of the same day takes the place of what came before', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await post(phone, payloadOf(bucket(9, 812)));
    await post(phone, payloadOf(bucket(9, 812), bucket(10, 95)));
    expect((await slotsOf(laptop)).map((item) => item.sequence)).toEqual([2]);
  });

  it('with less of the day stands beside it', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await post(phone, payloadOf(bucket(9, 812), bucket(10, 95)));
    await post(phone, payloadOf(bucket(10, 99)));
    expect((await slotsOf(laptop)).map((item) => item.sequence)).toEqual([1, 2]);
  });

  it('of another stream never takes the place of this one', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await post(phone, payloadOf(bucket(9, 812)));
    const other = { ...bucket(9, 700), metadata: { ...bucket(9, 1).metadata, data_origin: 'com.example.other' } };
    await post(
      phone,
      payloadOf(other, { ...other, ...{ start_time: '2026-10-25T00:00:00Z', end_time: '2026-10-25T20:00:00Z' } }),
    );
    expect((await slotsOf(laptop)).length).toBe(2);
  });

  it('finds eight slots a day, then is asked to wait until a device took them over', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    for (let hour = 0; hour < LIMITS.slotsPerDay; hour++) await post(phone, payloadOf(bucket(hour, 100)));
    const ninth = await post(phone, payloadOf(bucket(9, 100)));
    expect([ninth.headers.get('retry-after'), (await problemOf(ninth)).code]).toEqual(['3600', 'slots-full']);
    const slots = (await slotsOf(laptop)).map((item) => item.sequence);
    expect(await ackSlots(laptop, slots)).toEqual({ after: 8, slots: 8 });
    expect(await slotsOf(laptop)).toEqual([]);
    expect(await stored(post(phone, payloadOf(bucket(9, 100))))).toMatchObject({ stored: 1 });
    // What a device has taken over is still known.
    expect(await stored(post(phone, payloadOf(bucket(3, 100))))).toMatchObject({ stored: 0, unchanged: 1 });
  });

  it('costs one row for each accepted change, and the account’s; the first of an hour the source’s too', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const written = () => runInDurableObject(laptop.account.vault, ({ store }) => store.spent.rowsWritten);
    const writtenBy = async (work: () => Promise<unknown>) => {
      const before = await written();
      await work();
      return (await written()) - before;
    };
    expect(await writtenBy(() => post(phone, payloadOf(bucket(9, 1))))).toBe(ROW_COSTS.phonePush.written + 1);
    expect(await writtenBy(() => post(phone, payloadOf(bucket(9, 1), bucket(10, 2))))).toBe(2);
    expect(await writtenBy(() => post(phone, payloadOf(bucket(9, 1), bucket(10, 2))))).toBe(0);
    const [slot] = await slotsOf(laptop);
    expect(await writtenBy(() => ackSlots(laptop, [slot?.sequence ?? 0]))).toBe(ROW_COSTS.ack.written + 1);
  });

  it('is sealed to the newest epoch', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await append(laptop, [epochOf(laptop.account, 2)]);
    await post(phone, payloadOf(bucket(9, 1)));
    expect((await slotsOf(laptop))[0]?.slot.epoch).toBe(2);
  });

  it('as plain lines of text is read like any other', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const steps = 'steps|2026-10-25T09:00:00+00:00|2026-10-25T09:15:00+00:00|812|Phone';
    const sleep = 'sleep|2026-10-24T23:00:00+01:00|2026-10-25T06:00:00+00:00||Phone';
    for (const expected of [{ stored: 2 }, { stored: 0, unchanged: 2 }]) {
      const body = `# from Shortcuts\n${steps}\n${sleep}\nsteps|today||`;
      const answer = ask(phone.path, {
        method: 'POST',
        headers: { ...bearer(phone.token), 'content-type': 'text/plain' },
        body,
      });
      expect(await stored(answer)).toMatchObject({ kind: 'plain-lines', skipped: 1, ...expected });
    }
  });

  it('as a total of today, which bears no time, stands for the day so far, and again changes nothing', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const before = Date.now();
    const date = `${new Date(before).toISOString().slice(0, 10)} 00:00:00 +0000`;
    const metric = { name: 'step_count', units: 'count', data: [{ date, qty: 4_000, source: 'iPhone' }] };
    for (const expected of [{ stored: 1 }, { stored: 0, unchanged: 1 }]) {
      expect(await stored(post(phone, { data: { metrics: [metric] } }))).toMatchObject(expected);
    }
    const [item] = await slotsOf(laptop);
    if (item === undefined) throw new Error('no slot');
    const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(laptop.account.id, item.slot) };
    const ports = { crypto: testCrypto, deflate: relayDeflate };
    const opened = await openSlot(ports, laptop.account.inbox, item.slot.sealed, binding);
    const ends = (opened.ok ? opened.value.records : []).flatMap((fact) =>
      fact.kind === 'fact' && fact.type === 'stepInterval' ? [fact.value.endTime] : [],
    );
    expect(ends).toHaveLength(1);
    expect(ends[0]).toBeGreaterThanOrEqual(before);
    expect(ends[0]).toBeLessThanOrEqual(Date.now());
  });

  it('by its test button is answered and not kept', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    expect(await stored(post(phone, { ...payloadOf(bucket(9, 1)), test: true }))).toMatchObject({ stored: 0 });
    expect((await pull(laptop)).head).toBe(0);
  });

  it.each([
    ['not JSON', '{"steps":', 400, 'malformed'],
    ['a list of nothing', '[]', 422, 'payload-unknown'],
    ['another object', '{"hello":"world"}', 422, 'payload-unknown'],
    ['a number', '5', 422, 'payload-unknown'],
    ['a provider’s own', '{"records":[]}', 422, 'payload-unknown'],
    ['prose', 'eight thousand steps', 400, 'malformed'],
    ['nested a hundred thousand deep', '['.repeat(100_000), 400, 'malformed'],
  ])('and is %s gets a typed problem', async (_, body, status, code) => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const answer = await ask(phone.path, { method: 'POST', headers: bearer(phone.token), body });
    expect(await problemOf(answer)).toMatchObject({ status, code });
  });

  it('beyond a megabyte is not read', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const body = ' '.repeat(LIMITS.ingestBytes + 1);
    const answer = await ask(phone.path, { method: 'POST', headers: bearer(phone.token), body });
    expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('of no announced length is read no further than that', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    let given = 0;
    const body = new ReadableStream({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (given > 4 * LIMITS.ingestBytes) controller.close();
      },
    });
    const answer = await ask(phone.path, { method: 'POST', headers: bearer(phone.token), body });
    expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('with a wrong token, source or account is turned away alike', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const nowhere = toBase64Url(new Uint8Array(16));
    const stranger = toBase64Url(new Uint8Array(32));
    const answers = [
      post(phone, payloadOf(bucket(9, 1)), 'wrong'),
      post({ ...phone, path: `/v1/ingest/${laptop.account.id}/${nowhere}` }, payloadOf(bucket(9, 1))),
      post({ ...phone, path: `/v1/ingest/${stranger}/${phone.source}` }, payloadOf(bucket(9, 1))),
      post({ ...phone, path: '/v1/ingest/x/y' }, payloadOf(bucket(9, 1))),
      post(phone, payloadOf(bucket(9, 1)), laptop.token),
    ];
    for (const answer of answers) {
      expect(await problemOf(await answer)).toEqual({ status: 401, code: 'ingest-token-wrong' });
    }
  });

  it('too often is slowed down by source', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const request = new Request(`${RELAY}${phone.path}`, { method: 'POST', headers: bearer(phone.token), body: '{}' });
    const full = { limit: async () => ({ success: false }) };
    expect(await problemOf(await createApp().fetch(request, { ...env, RATE_ACCOUNT: full }))).toMatchObject({
      status: 429,
    });
  });
});

describe('a device that is far behind', () => {
  it('gets the past week ahead of its turn where it asks, once, and again in its turn', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    const past = Array.from({ length: 120 }, (_, back) => back + 1);
    await post(phone, payloadOf(...past.flatMap((back) => [8, 11, 14, 17].map((hour) => bucketAgo(back, hour)))));
    await post(phone, payloadOf(bucketAgo(0, 0)));
    const days = past.length + 1;

    const plain = await pull(laptop);
    expect(plain).toMatchObject({ head: days, more: true, next: plain.items.length });
    const asked = await pull(laptop, '.0', '&ahead=0');
    const early = asked.items.slice(plain.items.length);
    expect(asked).toMatchObject({ next: plain.next, items: [...plain.items, ...early] });
    const week = Array.from({ length: 8 }, (_, nth) => days - 7 + nth);
    expect(early.map((item) => item.sequence)).toEqual(week);

    const after = `${asked.generation}.${asked.next}`;
    expect((await pull(laptop, after, `&ahead=${days}`)).items.map((item) => item.sequence)).toEqual(
      Array.from({ length: days - asked.next }, (_, nth) => asked.next + 1 + nth),
    );
    const wrong = await ask('/v1/pull?after=.0&ahead=-1', { headers: bearer(laptop.token) });
    expect(await problemOf(wrong)).toMatchObject({ code: 'malformed' });
  });
});

describe('a source', () => {
  it('is listed with what waits', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await post(phone, payloadOf(bucket(9, 1)));
    const list = await (await ask('/v1/sources', { headers: bearer(laptop.token) })).json<SourceList>();
    const [source] = list.sources;
    expect(list.sources.length).toBe(1);
    expect(source).toMatchObject({ source: phone.source, waiting: 1 });
    expect([source?.createdAt, source?.lastPushAt].map((time) => (time ?? 1) % 3_600_000)).toEqual([0, 0]);
  });

  it('with a new token knows the old one no more', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await setToken(laptop, phone.source, 'fresh');
    expect(await problemOf(await post(phone, payloadOf(bucket(9, 1))))).toMatchObject({ code: 'ingest-token-wrong' });
    expect((await post(phone, payloadOf(bucket(9, 1)), 'fresh')).status).toBe(200);
  });

  it('that was revoked takes nothing more', async () => {
    const laptop = await openAccount();
    const phone = await addPhone(laptop);
    await ask(`/v1/sources/${phone.source}`, { method: 'DELETE', headers: bearer(laptop.token) });
    expect(await problemOf(await post(phone, payloadOf(bucket(9, 1))))).toMatchObject({ code: 'ingest-token-wrong' });
  });

  it('is one of sixteen', async () => {
    const laptop = await openAccount();
    for (let i = 0; i < LIMITS.sources; i++) await addPhone(laptop);
    const source = toBase64Url(testCrypto.randomBytes(16));
    expect(await problemOf(await setToken(laptop, source, 'x'))).toMatchObject({ code: 'too-many-sources' });
  });
});
