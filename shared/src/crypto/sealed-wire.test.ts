import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../domain/account/account-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import { encodeRecords } from '../domain/sync/codec/encode-records.ts';
import type { SyncRecord } from '../domain/sync/record.ts';
import { aDevice, anyFact, aSession, fromTheFuture, MORNING, someSteps } from '../domain/sync/records.test-kit.ts';
import type { BodySeal } from '../domain/sync/seal/body-key.ts';
import { LAST_CLASS, lengthClassOf, sizeOfClass } from '../domain/sync/seal/length-class.ts';
import { type BatchContents, openBatch, sealBatch } from '../domain/sync/seal/seal-batch.ts';
import { openSegment, type SegmentPartBody, sealSegment } from '../domain/sync/seal/seal-segment.ts';
import { openSlot, sealSlot } from '../domain/wearable/seal-slot.ts';
import { createRng, pickIndex } from '../lib/rng.ts';
import { type BatchHeader, batchAdditionalData, encodeBatch, encodeBatchHeader } from '../protocol/batch.ts';
import { LIMITS } from '../protocol/limits.ts';
import { encodeSegmentHeader, encodeSegmentPart, segmentAdditionalData } from '../protocol/segment.ts';
import { createEpochSecret, deriveEpochKeys } from './epoch-keys.ts';
import { createWebCrypto } from './web-crypto.ts';
import { createWebDeflate } from './web-deflate.ts';

const ports = { crypto: createWebCrypto(globalThis.crypto), deflate: createWebDeflate(globalThis) };
const account = await accountIdOf(ports.crypto, new Uint8Array(32));
const laptop = aDevice(1);
const keys = await deriveEpochKeys(ports.crypto, account, 1, createEpochSecret(ports.crypto));
const contents: BatchContents = { records: [aSession(1)], frontier: new Map([[aDevice(2), 700]]) };

describe('a sealed batch', () => {
  it('says to who has the key what was put in, byte for byte', async () => {
    const told = { records: [aSession(1), fromTheFuture(20_526, 1, 2)], frontier: new Map([[aDevice(2), 7]]) };
    const { header, body } = await seal(told);
    expect(await open(header, body)).toEqual({ ok: true, value: { ...told, problems: [] } });
  });

  it.each<[string, (header: BatchHeader) => BatchHeader]>([
    ['month', (header) => ({ ...header, month: header.month + 1 })],
    ['epoch', (header) => ({ ...header, epoch: 2 })],
    ['sequence', (header) => ({ ...header, to: header.to + 1 })],
    ['previous hash', (header) => ({ ...header, previous: new Uint8Array(32).fill(1) })],
    ['nonce', (header) => ({ ...header, nonce: new Uint8Array(12) })],
    ['commitment', (header) => ({ ...header, commitment: new Uint8Array(32) })],
  ])('I11: opens under no other %s', async (_, change) => {
    const { header, body } = await seal(contents);
    expect(await open(change(header), body)).toEqual({ ok: false, problem: { code: 'seal.key', permanent: true } });
  });

  it('I11: opens for no other account, device or key, and with no bit turned', async () => {
    const { header, body } = await seal(contents);
    const refused = { ok: false, problem: { code: 'seal.key', permanent: true } };
    expect(await open(header, body, aDevice(3))).toEqual(refused);
    const elsewhere = await accountIdOf(ports.crypto, new Uint8Array(32).fill(1));
    const data = batchAdditionalData(elsewhere, laptop, encodeBatchHeader(header));
    expect(await openBatch(ports, keys.data, header, body, data)).toEqual(refused);
    for (let at = 0; at < body.length; at += 7) {
      const bent = body.slice();
      bent[at] = (bent[at] as number) ^ 4;
      expect(await open(header, bent)).toEqual(refused);
    }
    const others = await deriveEpochKeys(ports.crypto, account, 1, createEpochSecret(ports.crypto));
    const own = batchAdditionalData(account, laptop, encodeBatchHeader(header));
    expect(await openBatch(ports, others.data, header, body, own)).toEqual(refused);
  });

  it('K8: never meets an old key again, even for the same sequence', async () => {
    const [first, second] = [await seal(contents), await seal(contents)];
    expect(first.header.commitment).not.toEqual(second.header.commitment);
    expect(first.body).not.toEqual(second.body);
  });

  it('carries one entry, and what is new of another device, in at most 300 bytes', async () => {
    const { header, body } = await seal(contents);
    expect(encodeBatch(encodeBatchHeader(header), new Uint8Array(64), body).length).toBeLessThanOrEqual(300);
  });

  it('has one of few sizes', async () => {
    const sizes = new Set<number>();
    for (let seed = 1; seed <= 30; seed++) {
      const { header, body } = await seal({ records: [anyFact(createRng(seed))], frontier: new Map() });
      expect(body.length).toBe(sizeOfClass(header.lengthClass) + 16);
      sizes.add(body.length);
    }
    expect(sizes.size).toBeLessThanOrEqual(5);
  });
});

describe('length classes', () => {
  it('waste at most 32 bytes or six per cent, and end at 512 KiB', () => {
    for (let length = 1; length < 524_288; length = Math.ceil(length * 1.01)) {
      const size = sizeOfClass(lengthClassOf(length));
      expect(size).toBeGreaterThanOrEqual(length);
      expect(size - length).toBeLessThanOrEqual(Math.max(60, length * 0.0625));
    }
    expect(sizeOfClass(LAST_CLASS)).toBe(524_288);
  });
});

describe('a sealed segment', { timeout: 60_000 }, () => {
  it('comes back whole, and hashes alike wherever the same month is sealed', async () => {
    const month = Array.from({ length: 300 }, (_, hour) => someSteps(hour, hour));
    const here = await sealMonth(month);
    const there = await sealMonth(month.toReversed());
    expect(there.sealed.hash).toEqual(here.sealed.hash);
    const opened = await openSegment(ports, keys.data, there.parts);
    expect(opened).toEqual({ ok: true, value: { records: month, problems: [], hash: here.sealed.hash } });
  });

  it('is cut into parts that the relay takes, and joins only parts of one making', async () => {
    const rng = createRng(5);
    const noise = Uint8Array.from({ length: 1_200_000 }, () => pickIndex(rng, 256));
    const month: readonly SyncRecord[] = [{ kind: 'unknown', tag: 900, day: 20_526, bytes: noise }];
    const { sealed, parts, wire } = await sealMonth(month);
    expect(sealed.parts.length).toBeGreaterThan(1);
    expect(Math.max(...wire.map((bytes) => bytes.length))).toBeLessThanOrEqual(LIMITS.segmentPartBytes);
    const opened = await openSegment(ports, keys.data, parts);
    expect(opened.ok && encodeRecords(opened.value.records)).toEqual(encodeRecords(month));
    const another = await sealMonth([...month, aSession(1)]);
    const mixed = [parts[0], ...another.parts.slice(1)] as SegmentPartBody[];
    expect(await openSegment(ports, keys.data, mixed)).toEqual({
      ok: false,
      problem: { code: 'seal.contents', permanent: true },
    });
    expect((await openSegment(ports, keys.data, parts.slice(0, -1))).ok).toBe(false);
  });
});

describe('a sealed inbox slot', () => {
  it('opens for the account alone, in its own place', async () => {
    const binding = { info: 'unslouch inbox slot v1', additionalData: Uint8Array.of(1, 2) };
    const told = {
      records: [someSteps(1, 400)],
      deletions: [
        {
          source: 'fitbit' as never,
          kind: 'sleep',
          target: { kind: 'interval', startTime: MORNING, endTime: MORNING + 1 },
          revision: null,
        },
      ],
    } as const;
    const sealed = await sealSlot(ports, keys.inbox.publicKey, told, binding);
    expect(await openSlot(ports, keys.inbox, sealed, binding)).toEqual({ ok: true, value: { ...told, problems: [] } });
    const elsewhere = { ...binding, additionalData: Uint8Array.of(1, 3) };
    expect((await openSlot(ports, keys.inbox, sealed, elsewhere)).ok).toBe(false);
  });

  it('is refused where what was sealed is no slot', async () => {
    const binding = { info: 'unslouch inbox slot v1', additionalData: Uint8Array.of(1, 2) };
    const junk = await ports.crypto.hpkeSeal(
      keys.inbox.publicKey,
      binding.info,
      new Uint8Array(64),
      binding.additionalData,
    );
    expect(await openSlot(ports, keys.inbox, junk, binding)).toEqual({
      ok: false,
      problem: { code: 'seal.contents', permanent: true },
    });
  });
});

async function seal(what: BatchContents): Promise<{ readonly header: BatchHeader; readonly body: Uint8Array }> {
  let header = { class: 'live', month: 675, epoch: 1, from: 4, to: 4, previous: new Uint8Array(32) } as BatchHeader;
  const { body } = await sealBatch(ports, keys.data, what, (written: BodySeal) => {
    header = { ...header, ...written };
    const headerBytes = encodeBatchHeader(header);
    return { headerBytes, additionalData: batchAdditionalData(account, laptop, headerBytes) };
  });
  return { header, body };
}

function open(header: BatchHeader, body: Uint8Array, device: DeviceId = laptop) {
  const additionalData = batchAdditionalData(account, device, encodeBatchHeader(header));
  return openBatch(ports, keys.data, header, body, additionalData);
}

async function sealMonth(records: Parameters<typeof sealSegment>[2]) {
  const parts: SegmentPartBody[] = [];
  const wire: Uint8Array[] = [];
  const seals: BodySeal[] = [];
  const additional: Uint8Array[] = [];
  const sealed = await sealSegment(ports, keys.data, records, (part, count, written) => {
    const frontier = [{ device: laptop, sequence: 4 }];
    const header = { month: 675, part, parts: count, epoch: 1, base: 0, sealer: laptop, frontier, ...written };
    const headerBytes = encodeSegmentHeader(header);
    const additionalData = segmentAdditionalData(account, headerBytes);
    seals.push(written);
    additional.push(additionalData);
    return { headerBytes, additionalData };
  });
  for (const [part, { headerBytes, body }] of sealed.parts.entries()) {
    parts.push({ seal: seals[part] as BodySeal, body, additionalData: additional[part] as Uint8Array });
    wire.push(encodeSegmentPart(headerBytes, new Uint8Array(64), body));
  }
  return { sealed, parts, wire };
}
