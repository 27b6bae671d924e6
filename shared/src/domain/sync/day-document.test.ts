import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../../lib/rng.ts';
import { encodeRecords } from './codec/encode-records.ts';
import { type DayDocument, emptyDay, mergeIntoDay, nextLife, recordsOfDay } from './day-document.ts';
import type { SyncRecord } from './record.ts';
import { aDevice, anyRecord, aRegister, aSession, byPerson, fromTheFuture, retractionOf } from './records.test-kit.ts';

const ROUNDS = 120;

describe('merging into a day', { timeout: 60_000 }, () => {
  it('I3: is commutative, associative and idempotent', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const rng = createRng(seed);
      const [a, b, c] = [some(rng), some(rng), some(rng)];
      const ab = bytesOf(merged(merged(day, a), b));
      expect(bytesOf(merged(merged(day, b), a)), `commutes, seed ${seed}`).toEqual(ab);
      const left = merged(merged(merged(day, a), b), c);
      const right = merged(merged(day, a), recordsOfDay(merged(merged(day, b), c)));
      expect(bytesOf(right), `associates, seed ${seed}`).toEqual(bytesOf(left));
      expect(mergeIntoDay(left, recordsOfDay(left)).changed, `is idempotent, seed ${seed}`).toEqual([]);
      expect(mergeIntoDay(left, [...c, ...a, ...b]).changed, `knows it all, seed ${seed}`).toEqual([]);
    }
  });

  it('reports as changed exactly what turns the old document into the new one', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const rng = createRng(seed);
      const before = merged(day, some(rng));
      const { day: after, changed } = mergeIntoDay(before, some(rng));
      expect(bytesOf(merged(before, changed)), `seed ${seed}`).toEqual(bytesOf(after));
      const held = new Set(recordsOfDay(after));
      expect(
        changed.every((record) => held.has(record)),
        `seed ${seed}`,
      ).toBe(true);
    }
  });

  it('takes the later revision of a fact, and never the later arrival', () => {
    const first = aSession(1);
    const corrected = aSession(1, { revision: 1, value: { ...first.value, effort: 8 } });
    expect(recordsOfDay(merged(day, [corrected, first]))).toEqual([corrected]);
  });

  it('breaks a tie of revisions by content', () => {
    const easy = aSession(1, { value: { ...aSession(1).value, effort: 4 } });
    const right = aSession(1);
    expect(recordsOfDay(merged(day, [easy, right]))).toEqual(recordsOfDay(merged(day, [right, easy])));
  });

  it('F3: drops a fact whose retraction came first', () => {
    const { day: after, changed } = mergeIntoDay(merged(day, [retractionOf(aSession(1))]), [aSession(1)]);
    expect(changed).toEqual([]);
    expect(recordsOfDay(after)).toEqual([retractionOf(aSession(1))]);
  });

  it('F4: lets a retraction win over any concurrent edit of that life', () => {
    const edited = aSession(1, { revision: 9 });
    expect(recordsOfDay(merged(day, [retractionOf(aSession(1)), edited]))).toEqual([retractionOf(aSession(1))]);
  });

  it('brings a retracted thing back when it is recorded again at the next life', () => {
    const undone = merged(day, [aSession(1), retractionOf(aSession(1))]);
    expect(nextLife(undone, byPerson(1))).toBe(2);
    const again = merged(undone, [aSession(1, { life: 2 })]);
    expect([...again.facts.values()]).toEqual([aSession(1, { life: 2 })]);
    expect(nextLife(again, byPerson(1))).toBe(2);
    expect(nextLife(again, byPerson(2))).toBe(1);
  });

  it('F5: settles a setting edited on both sides by stamp, and hands back the loser', () => {
    const here = aRegister('rhythm', 45, 10, aDevice(1));
    const there = aRegister('rhythm', 30, 11, aDevice(2));
    for (const order of [
      [here, there],
      [there, here],
    ]) {
      const merge = mergeIntoDay(emptyDay(null), order);
      expect(recordsOfDay(merge.day)).toEqual([there]);
      expect(merge.superseded).toEqual([here]);
    }
  });

  it('I14: keeps what a newer version wrote', () => {
    const newer = fromTheFuture(20_526, 9, 9);
    expect(recordsOfDay(merged(merged(day, [newer]), [newer, aSession(1)]))).toContainEqual(newer);
  });
});

const day = emptyDay(20_526);

function merged(document: DayDocument, records: readonly SyncRecord[]): DayDocument {
  return mergeIntoDay(document, records).day;
}

function some(rng: Rng): SyncRecord[] {
  return Array.from({ length: 12 }, () => anyRecord(rng));
}

function bytesOf(document: DayDocument): Uint8Array {
  return encodeRecords(recordsOfDay(document));
}
