import { describe, expect, it } from 'vitest';
import { createRng, pickIndex, type Rng } from '../../../lib/rng.ts';
import type { SyncRecord } from '../record.ts';
import { anyRecord, aRegister, aSession, fromTheFuture, retractionOf, someSteps } from '../records.test-kit.ts';
import { checkRecord } from './check-record.ts';
import { decodeRecords } from './decode-records.ts';
import { encodeRecords } from './encode-records.ts';

const ROUNDS = 60;

describe('the columnar codec', { timeout: 60_000 }, () => {
  it('gives back what it was given, whatever the records', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const records = someRecords(createRng(seed));
      const { records: back, problems } = decodeRecords(encodeRecords(records));
      expect(problems, `seed ${seed}`).toEqual([]);
      expect(back, `seed ${seed}`).toHaveLength(records.length);
      expect(new Set(back.map(shown)), `seed ${seed}`).toEqual(new Set(records.map(shown)));
    }
  });

  it('writes equal records as equal bytes, in whatever order they come', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const rng = createRng(seed);
      const records = someRecords(rng);
      expect(encodeRecords(shuffled(records, rng)), `seed ${seed}`).toEqual(encodeRecords(records));
    }
  });

  it('keeps blocks of newer versions byte for byte through another round', () => {
    const newer = fromTheFuture(20_526, 1, 2, 3, 255);
    const { records } = decodeRecords(encodeRecords([newer, aSession(1)]));
    expect(records).toContainEqual(newer);
    expect(decodeRecords(encodeRecords(records)).records).toContainEqual(newer);
  });

  it('understands a block that was once unknown, whether it stands alone or beside its own kind', () => {
    const [asNewer] = decodeRecords(relabelled(encodeRecords([aSession(1)]), 16, 99)).records;
    expect(asNewer).toMatchObject({ kind: 'unknown', tag: 99 });
    const stored = { ...(asNewer as Extract<SyncRecord, { kind: 'unknown' }>), tag: 16 };
    expect(decodeRecords(encodeRecords([stored, aSession(2)]))).toEqual({
      records: [aSession(1), aSession(2)],
      problems: [],
    });
  });

  it('names what is cut off and keeps the blocks before it', () => {
    const whole = encodeRecords([retractionOf(aSession(7)), aSession(1), aSession(2)]);
    const { records, problems } = decodeRecords(whole.subarray(0, -1));
    expect(records).toEqual([retractionOf(aSession(7))]);
    expect(problems).toEqual([{ code: 'records.truncated', permanent: true, params: { block: 2 } }]);
  });

  it('refuses a format of the future', () => {
    expect(decodeRecords(Uint8Array.of(2, 1, 1))).toEqual({
      records: [],
      problems: [{ code: 'records.format', permanent: true, params: { format: 2 } }],
    });
  });

  it('survives any cut and any flipped bit without a throw', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const rng = createRng(seed);
      const bytes = encodeRecords(someRecords(rng));
      const cut = bytes.slice(0, pickIndex(rng, bytes.length));
      expect(() => decodeRecords(cut), `seed ${seed}`).not.toThrow();
      for (let flips = 0; flips < 20; flips++) {
        const at = pickIndex(rng, bytes.length);
        const bent = bytes.slice();
        bent[at] = (bent[at] as number) ^ (1 << pickIndex(rng, 8));
        const { records } = decodeRecords(bent);
        expect(
          () => encodeRecords(records.filter((record) => checkRecord(record) === null)),
          `seed ${seed}`,
        ).not.toThrow();
      }
    }
  });

  it('never makes more rows than its bytes could say', () => {
    const claims = [0x01, 0x10, 0x00, 0x0c, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00, 0x40, 0x40, 0x40, 0x40];
    expect(decodeRecords(Uint8Array.from(claims)).problems).toEqual([
      { code: 'records.block', permanent: true, params: { tag: 16, block: 1 } },
    ]);
  });

  it('spends under two bytes on an hour of steps', () => {
    const month = Array.from({ length: 720 }, (_, hour) => someSteps(hour, (hour * 37) % 900));
    expect(encodeRecords(month).length / 720).toBeLessThan(2);
  });
});

describe('the door for records', () => {
  it('lets every well-made record in', () => {
    const rng = createRng(1);
    for (let i = 0; i < 500; i++) expect(checkRecord(anyRecord(rng))).toBeNull();
  });

  it.each([
    ['a start that is no number', { ...aSession(1), startTime: Number.NaN }],
    ['a fraction beyond reach', aSession(1, { value: { ...aSession(1).value, fraction: Number.POSITIVE_INFINITY } })],
    ['a day before 1970', { ...aSession(1), startTime: -1 }],
    ['no value at all', { ...aSession(1), value: null }],
    ['a type nobody knows', { ...aSession(1), type: 'yoga' }],
    ['a name with a colon', { ...aSession(1), id: { by: 'person', device: 'a:b', count: 1 } }],
    ['a register that holds nothing JSON can', aRegister('a', undefined as never, 1)],
  ])('refuses %s with a problem', (_, record) => {
    expect(checkRecord(record as SyncRecord)?.code).toBe('record.unreadable');
  });
});

function someRecords(rng: Rng): SyncRecord[] {
  const held = new Map<string, SyncRecord>();
  const count = pickIndex(rng, 40);
  for (let i = 0; i < count; i++) {
    const record = anyRecord(rng);
    held.set(shown(record), record);
  }
  return [...held.values()];
}

function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  return items
    .map((item) => ({ item, at: rng() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Byte arrays don't show in JSON as such, and key order isn't meaning. */
function shown(record: SyncRecord): string {
  return JSON.stringify(record, (_, value) =>
    value instanceof Uint8Array
      ? [...value]
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}

function relabelled(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = bytes.slice();
  expect(copy[1]).toBe(from);
  copy[1] = to;
  return copy;
}
