import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../domain/log/fact.ts';
import { present } from '../lib/assert.ts';
import { concatBytes, toBase64Url } from '../lib/bytes.ts';
import { createRng, pickIndex } from '../lib/rng.ts';
import { encodeBatch, encodeBatchHeader, parseBatch } from './batch.ts';
import { encodePullPage, type PageHead, type PageItem, pageItemBytes, parsePullPage } from './pull-page.ts';

const generation = toBase64Url(new Uint8Array(16).fill(1));
const head: PageHead = {
  generation,
  head: 2 ** 40,
  next: 12,
  more: true,
  chainLength: 4,
  keyringVersion: 2,
  floor: 9,
};
const device = toBase64Url(new Uint8Array(16).fill(7)) as DeviceId;
const batchBytes = encodeBatch(
  encodeBatchHeader({
    class: 'live',
    lengthClass: 0,
    month: 1,
    epoch: 1,
    from: 1,
    to: 1,
    previous: new Uint8Array(32),
    nonce: new Uint8Array(12),
    commitment: new Uint8Array(32),
  }),
  new Uint8Array(64),
  new Uint8Array(16),
);
const slot = { source: generation, day: 20_000, fromHour: 1, toHour: 2, epoch: 1, sealed: Uint8Array.of(1, 2, 3) };
const items: readonly PageItem[] = [
  { kind: 'batch', sequence: 10, device, bytes: batchBytes },
  { kind: 'slot', sequence: 11, slot },
  { kind: 'segment', sequence: 12, month: 683, version: 5, parts: 2, bytes: 700_000 },
];

describe('a page', () => {
  it('is read as it was written', () => {
    const batch = parseBatch(batchBytes);
    if (!batch.ok) throw new Error(batch.problem.code);
    expect(parsePullPage(encodePullPage(head, items))).toEqual({
      ok: true,
      value: {
        ...head,
        items: [{ kind: 'batch', sequence: 10, device, batch: batch.value }, items[1], items[2]],
      },
    });
  });

  it('with nothing new has 44 bytes', () => {
    expect(encodePullPage(head, []).length).toBe(44);
  });

  it('is as long as its items say', () => {
    const sum = items.reduce((bytes, item) => bytes + pageItemBytes(item), 44);
    expect(encodePullPage(head, items).length).toBe(sum);
  });

  it('goes on past what this build can’t read', () => {
    const newer = encodePullPage(head, [present(items[1], 'slot')]);
    newer[44] = 77;
    const broken = encodePullPage(head, [{ kind: 'batch', sequence: 13, device, bytes: new Uint8Array(20) }]);
    const last = encodePullPage(head, [present(items[2], 'notice')]).subarray(44);
    expect(parsePullPage(concatBytes(newer, broken.subarray(44), last))).toMatchObject({
      value: {
        items: [
          { kind: 'unreadable', sequence: 11, problem: { code: 'unknown-version' } },
          { kind: 'unreadable', sequence: 13, problem: { code: 'unknown-version' } },
          { kind: 'segment', sequence: 12 },
        ],
      },
    });
  });

  it('cut off or bent is read or refused, never thrown at', () => {
    const rng = createRng(20_261_124);
    const whole = encodePullPage(head, items);
    for (let run = 0; run < 5_000; run++) {
      const bytes = whole.slice(0, pickIndex(rng, whole.length + 1));
      for (let flips = pickIndex(rng, 4); flips > 0 && bytes.length > 0; flips--) {
        bytes[pickIndex(rng, bytes.length)] = pickIndex(rng, 256);
      }
      const parsed = parsePullPage(bytes);
      expect(parsed.ok || ['malformed', 'unknown-version'].includes(parsed.problem.code)).toBe(true);
    }
  });
});
