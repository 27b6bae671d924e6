import { encodeRecords } from '@unslouch/shared/domain/sync/codec/encode-records.ts';
import { aRegister } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { expect, it } from 'vitest';
import type { Waiting } from '../../ports/sync-store.ts';
import { planBatch } from './plan-batch.ts';

it('plans nothing where nothing waits', () => {
  expect(planBatch([])).toBeNull();
});

it('takes all rows of the oldest month at once, and no other', () => {
  const [one, two, three] = [waiting(1, 682), waiting(2, 683), waiting(3, 682)];
  expect(planBatch([one, two, three])).toEqual({ month: 682, rows: [1, 3], records: [...one.records, ...three.records] });
});

it('sends sources and zones before the days that lean on them', () => {
  expect(planBatch([waiting(1, 682), waiting(2, 0)])?.rows).toEqual([2]);
});

it('never fills a batch beyond what the relay takes, and drops nothing for it', () => {
  const rows = Array.from({ length: 40 }, (_, row) => waiting(row, 682, 'x'.repeat(20_000)));
  let left: readonly Waiting[] = rows;
  const sent: number[] = [];
  for (let planned = planBatch(left); planned; planned = planBatch(left)) {
    expect(encodeRecords(planned.records).length).toBeLessThan(LIMITS.batchBytes - 4_096);
    sent.push(...planned.rows);
    left = left.filter((row) => !sent.includes(row.row));
  }
  expect(sent).toEqual(rows.map((row) => row.row));
});

function waiting(row: number, month: number, text = 'value'): Waiting {
  return { row, month, records: [aRegister(`setting/${row}`, text, row)] };
}
