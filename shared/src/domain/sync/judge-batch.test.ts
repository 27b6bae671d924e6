import { describe, expect, it } from 'vitest';
import { doubtRelay, judgeBatch } from './judge-batch.ts';
import { aDevice } from './records.test-kit.ts';

const hash = (seed: number) => new Uint8Array(32).fill(seed);
const head = { sequence: 8, hash: hash(8) };
const next = { from: 9, to: 9, previous: hash(8), hash: hash(9) };

describe('judging a pulled batch', () => {
  it.each([
    ['the next of its device', head, next, 'apply'],
    ['the first of a device', undefined, { ...next, from: 1, to: 1, previous: hash(0) }, 'apply'],
    ['a first that names a batch before it', undefined, { ...next, from: 1, to: 1 }, 'fork'],
    ['the head once more', head, { ...next, from: 8, to: 8, hash: hash(8) }, 'known'],
    ['the head with other content', head, { ...next, from: 8, to: 8 }, 'fork'],
    ['an old one', head, { ...next, from: 2, to: 3 }, 'known'],
    ['one with another past', head, { ...next, previous: hash(7) }, 'fork'],
    ['one that overlaps the head', head, { ...next, from: 8, to: 9 }, 'fork'],
    ['one too far ahead', head, { ...next, from: 10, to: 10 }, 'gap'],
    ['the next after a segment', { sequence: 8, hash: null }, next, 'apply'],
    ['a gap after a segment', { sequence: 8, hash: null }, { ...next, from: 10, to: 12 }, 'gap'],
  ] as const)('%s', (_, known, batch, verdict) => {
    expect(judgeBatch(known, batch)).toBe(verdict);
  });
});

describe('doubting the relay', () => {
  const [laptop, phone] = [aDevice(1), aDevice(2)];

  it('M3: notices a device whose batches are held back', () => {
    const reached = new Map([[laptop, 4]]);
    const claimed = new Map([
      [laptop, 4],
      [phone, 2],
    ]);
    expect(doubtRelay(reached, claimed, { head: 9, cursor: 9 })).toEqual([
      { code: 'relay.withholds', permanent: false, params: { device: phone, sequence: 2, reached: 0 } },
    ]);
  });

  it('M2: notices a head behind the cursor', () => {
    expect(doubtRelay(new Map(), new Map(), { head: 8, cursor: 9 })).toEqual([
      { code: 'relay.rolled-back', permanent: false, params: { head: 8, cursor: 9 } },
    ]);
  });

  it('trusts one that offers what it offered', () => {
    const reached = new Map([[laptop, 4]]);
    expect(doubtRelay(reached, reached, { head: 9, cursor: 9 })).toEqual([]);
  });
});
