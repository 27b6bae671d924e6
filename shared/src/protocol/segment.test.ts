import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../domain/log/fact.ts';
import { compareBytes, toBase64Url } from '../lib/bytes.ts';
import { createRng, pickIndex } from '../lib/rng.ts';
import { LIMITS } from './limits.ts';
import { encodeSegmentHeader, encodeSegmentPart, parseSegmentPart, type SegmentHeader } from './segment.ts';

const device = (fill: number) => toBase64Url(new Uint8Array(16).fill(fill)) as DeviceId;

const header: SegmentHeader = {
  lengthClass: 40,
  month: 683,
  part: 1,
  parts: 3,
  epoch: 2,
  base: 7,
  nonce: new Uint8Array(12).fill(2),
  commitment: new Uint8Array(32).fill(3),
  sealer: device(9),
  frontier: [
    { device: device(1), sequence: 12 },
    { device: device(9), sequence: 80_000 },
  ],
};
const signature = new Uint8Array(64).fill(4);
const body = new Uint8Array(200).fill(5);

function parse(change: Partial<SegmentHeader>) {
  return parseSegmentPart(encodeSegmentPart(encodeSegmentHeader({ ...header, ...change }), signature, body));
}

describe('a segment part', () => {
  it('is read as it was written', () => {
    const headerBytes = encodeSegmentHeader(header);
    expect(parse({})).toEqual({ ok: true, value: { header, headerBytes, signature, body } });
  });

  it.each([
    ['has no parts', { part: 0, parts: 0 }],
    ['comes after the last', { part: 3 }],
    ['is one of too many', { parts: LIMITS.segmentParts + 1 }],
    ['is of epoch 0', { epoch: 0 }],
    ['names a device twice', { frontier: [1, 1].map((fill) => ({ device: device(fill), sequence: 1 })) }],
  ])('that %s is malformed', (_, change) => {
    expect(parse(change)).toMatchObject({ problem: { code: 'malformed' } });
  });

  it('that promises more devices than it has bytes is malformed', () => {
    const bytes = encodeSegmentPart(encodeSegmentHeader({ ...header, frontier: [] }), signature, body);
    bytes[74] = 255;
    expect(parseSegmentPart(bytes)).toMatchObject({ problem: { code: 'malformed' } });
  });

  it('of any bytes is read or refused, never thrown at', () => {
    const seed = 20_261_123;
    const rng = createRng(seed);
    const whole = encodeSegmentPart(encodeSegmentHeader(header), signature, body);
    for (let run = 0; run < 5_000; run++) {
      const bytes = whole.slice(0, pickIndex(rng, whole.length + 1));
      for (let flips = pickIndex(rng, 4); flips > 0 && bytes.length > 0; flips--) {
        bytes[pickIndex(rng, bytes.length)] = pickIndex(rng, 256);
      }
      const parsed = parseSegmentPart(bytes);
      if (!parsed.ok) continue;
      const again = encodeSegmentPart(
        encodeSegmentHeader(parsed.value.header),
        parsed.value.signature,
        parsed.value.body,
      );
      expect(compareBytes(again, bytes), `seed ${seed}, run ${run}`).toBe(0);
    }
  });
});
