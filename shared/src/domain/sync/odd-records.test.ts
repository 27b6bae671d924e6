import { describe, expect, it } from 'vitest';
import { decodeRecords } from './codec/decode-records.ts';
import { encodeRecords } from './codec/encode-records.ts';
import { emptyDay, mergeIntoDay, recordsOfDay } from './day-document.ts';
import { planPush } from './plan-push.ts';
import type { Register, Retraction } from './record.ts';
import { aDevice, aSession, retractionOf } from './records.test-kit.ts';
import { compareRegisters, HIGHEST_COUNTER, nextStamp } from './stamp.ts';

describe('C6: a stamp near its end', () => {
  const at = (counter: number, value: number): Register => ({
    kind: 'register',
    key: 'setting/rhythm',
    value,
    stamp: { counter, device: aDevice(1) },
  });

  it('still beats everything seen, up to the last one there is', () => {
    const { counter } = nextStamp(HIGHEST_COUNTER - 2, 0, aDevice(1));
    expect(counter).toBe(HIGHEST_COUNTER - 1);
    expect(compareRegisters(at(counter, 1), at(HIGHEST_COUNTER - 2, 2))).toBeGreaterThan(0);
  });

  it('that got there stays, blocks nobody, and two of them are settled by device and value, the same everywhere', () => {
    const { counter } = nextStamp(HIGHEST_COUNTER, Number.MAX_SAFE_INTEGER, aDevice(2));
    expect(counter).toBe(HIGHEST_COUNTER);
    const [a, b] = [at(counter, 1), at(counter, 2)];
    expect(Math.sign(compareRegisters(a, b))).toBe(-Math.sign(compareRegisters(b, a)));
    expect(compareRegisters(a, b)).not.toBe(0);
  });

  it('goes through the codec whole', () => {
    const records = [at(HIGHEST_COUNTER, 1)];
    expect(decodeRecords(encodeRecords(records)).records).toEqual(records);
  });
});

describe('B6: a storm of retractions', () => {
  const day = emptyDay(null);
  const storm = Array.from({ length: 20_000 }, (_, count): Retraction => {
    return { ...retractionOf(aSession(1)), fact: { by: 'person', device: aDevice(1), count } };
  });

  it('of things nobody has costs a few bytes each, hides nothing else, and the second time nothing', () => {
    const session = aSession(30_000);
    const merged = mergeIntoDay(day, [session, ...storm]).day;
    expect(recordsOfDay(merged).filter(({ kind }) => kind === 'fact')).toHaveLength(1);
    expect(encodeRecords(recordsOfDay(merged)).length).toBeLessThan(7 * storm.length);
    expect(mergeIntoDay(merged, storm).changed).toEqual([]);
  });

  it('leaves in batches that the relay takes', () => {
    const row = { row: 1, month: 1, records: storm };
    const planned = planPush([row], 30_000);
    expect(planned.flatMap(({ records }) => records)).toHaveLength(storm.length);
    for (const { records } of planned) expect(encodeRecords(records).length).toBeLessThanOrEqual(30_000);
  });
});
