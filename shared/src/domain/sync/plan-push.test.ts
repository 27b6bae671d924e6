import { describe, expect, it } from 'vitest';
import { encodeRecords } from './codec/encode-records.ts';
import { joinRecords } from './join-records.ts';
import { BATCH_PLAIN_BYTES, halve, planPush, type WaitingRow } from './plan-push.ts';
import { aRegister, aSession, retractionOf, someSteps } from './records.test-kit.ts';

describe('planning a push', () => {
  it('makes one batch a month, the newest first, then settings, then back in time', () => {
    const waiting: readonly WaitingRow[] = [
      { row: 1, month: 674, records: [aSession(1)] },
      { row: 2, month: 675, records: [aSession(2)] },
      { row: 3, month: 0, records: [aRegister('rhythm', 45, 1)] },
      { row: 4, month: 675, records: [aSession(3)] },
    ];
    expect(planPush(waiting)).toEqual([
      { month: 675, records: [aSession(2), aSession(3)], rows: [2, 4] },
      { month: 0, records: [aRegister('rhythm', 45, 1)], rows: [3] },
      { month: 674, records: [aSession(1)], rows: [1] },
    ]);
  });

  it('sends of several versions the one that stands', () => {
    const edited = aSession(1, { revision: 1 });
    const gone = retractionOf(aSession(2));
    const waiting = [
      { row: 1, month: 675, records: [aSession(1), aSession(2)] },
      { row: 2, month: 675, records: [edited, gone] },
    ];
    expect(planPush(waiting)).toEqual([{ month: 675, records: [edited, gone], rows: [1, 2] }]);
  });

  it('cuts what is too large, loses nothing, and ends the rows with the last piece only', () => {
    const records = Array.from({ length: 1_000 }, (_, hour) => someSteps(hour, (hour * 7_919) % 1_000));
    const planned = planPush([{ row: 9, month: 675, records }], 500);
    expect(planned.length).toBeGreaterThan(2);
    expect(planned.every((batch) => encodeRecords(batch.records).length <= 500)).toBe(true);
    expect(encodeRecords(joinRecords(planned.flatMap((batch) => batch.records)))).toEqual(encodeRecords(records));
    expect(planned.map((batch) => batch.rows)).toEqual([...planned.slice(1).map(() => []), [9]]);
  });

  it.each([0, 1, 2, 3])('plans %i rows without an off-by-one', (count) => {
    const waiting = Array.from({ length: count }, (_, row) => ({ row, month: 675, records: [aSession(row)] }));
    expect(planPush(waiting).flatMap((batch) => batch.rows)).toEqual(waiting.map(({ row }) => row));
  });

  it('leaves room for header, signature and padding', () => {
    expect(BATCH_PLAIN_BYTES * 1.0625 + 200).toBeLessThan(65_536);
  });

  it('halves a batch the relay choked on, down to one record', () => {
    const batch = { month: 675, records: [aSession(1), aSession(2), aSession(3)], rows: [1] };
    expect(halve(batch)).toEqual([
      { month: 675, records: [aSession(1), aSession(2)], rows: [] },
      { month: 675, records: [aSession(3)], rows: [1] },
    ]);
    expect(halve({ ...batch, records: [aSession(1)] })).toBeNull();
  });
});
