import { describe, expect, it } from 'vitest';
import type { AccountId } from '../domain/account/account-id.ts';
import type { DeviceId } from '../domain/log/fact.ts';
import { compareBytes, toBase64Url } from '../lib/bytes.ts';
import { createRng, pickIndex } from '../lib/rng.ts';
import {
  BATCH_HEADER_BYTES,
  type BatchHeader,
  batchAdditionalData,
  batchSignedBytes,
  encodeBatch,
  encodeBatchHeader,
  parseBatch,
} from './batch.ts';
import { LIMITS } from './limits.ts';

const header: BatchHeader = {
  class: 'backfill',
  lengthClass: 3,
  month: 683,
  epoch: 4,
  from: 70_000,
  to: 70_012,
  previous: new Uint8Array(32).fill(1),
  nonce: new Uint8Array(12).fill(2),
  commitment: new Uint8Array(32).fill(3),
};
const headerBytes = encodeBatchHeader(header);
const signature = new Uint8Array(64).fill(4);
const body = new Uint8Array(112).fill(5);

const account = (fill: number) => toBase64Url(new Uint8Array(32).fill(fill)) as AccountId;
const device = (fill: number) => toBase64Url(new Uint8Array(16).fill(fill)) as DeviceId;

describe('a batch', () => {
  it('is read as it was written', () => {
    expect(parseBatch(encodeBatch(headerBytes, signature, body))).toEqual({
      ok: true,
      value: { header, headerBytes, signature, body },
    });
  });

  it('with one entry stays below 300 bytes', () => {
    expect(headerBytes.length).toBe(BATCH_HEADER_BYTES);
    expect(encodeBatch(headerBytes, signature, body).length).toBe(269);
  });

  it.each([
    ['begins at 0', { from: 0, to: 1 }],
    ['ends before it begins', { from: 5, to: 4 }],
    ['is of epoch 0', { epoch: 0 }],
  ])('that %s is malformed', (_, change) => {
    const bytes = encodeBatch(encodeBatchHeader({ ...header, ...change }), signature, body);
    expect(parseBatch(bytes)).toMatchObject({ problem: { code: 'malformed' } });
  });

  it('of a later version is told apart from a broken one', () => {
    const bytes = encodeBatch(headerBytes, signature, body);
    bytes[0] = 2;
    expect(parseBatch(bytes)).toMatchObject({ problem: { code: 'unknown-version' } });
  });

  it('above 64 KiB is too large', () => {
    const bytes = encodeBatch(headerBytes, signature, new Uint8Array(LIMITS.batchBytes));
    expect(parseBatch(bytes)).toMatchObject({ problem: { code: 'too-large' } });
  });

  it('is bound to its account, its device and its purpose', () => {
    const hash = new Uint8Array(32);
    const bound = [
      batchSignedBytes(account(1), device(1), headerBytes, hash),
      batchSignedBytes(account(2), device(1), headerBytes, hash),
      batchSignedBytes(account(1), device(2), headerBytes, hash),
      batchAdditionalData(account(1), device(1), headerBytes),
      batchAdditionalData(account(1), device(2), headerBytes),
    ];
    expect(new Set(bound.map(toBase64Url)).size).toBe(bound.length);
  });

  it('of any bytes is read or refused, never thrown at', () => {
    const seed = 20_261_122;
    const rng = createRng(seed);
    const whole = encodeBatch(headerBytes, signature, body);
    for (let run = 0; run < 5_000; run++) {
      const bytes = whole.slice(0, pickIndex(rng, whole.length + 1));
      for (let flips = pickIndex(rng, 4); flips > 0 && bytes.length > 0; flips--) {
        bytes[pickIndex(rng, bytes.length)] = pickIndex(rng, 256);
      }
      const parsed = parseBatch(bytes);
      if (!parsed.ok) continue;
      const again = encodeBatch(encodeBatchHeader(parsed.value.header), parsed.value.signature, parsed.value.body);
      expect(compareBytes(again, bytes), `seed ${seed}, run ${run}`).toBe(0);
    }
  });
});
