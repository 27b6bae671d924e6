import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { expect, it } from 'vitest';
import { keepBatch, TAIL_BYTES } from './keep-batch.ts';
import type { KeptBatch, VaultState } from './state.ts';

const EMPTY = { tail: [] } as unknown as VaultState;

it('keeps batches with the account until they are too many, then moves all of them at once, in their order', () => {
  let state = EMPTY;
  const stored: number[] = [];
  for (let sequence = 1; sequence <= 9; sequence++) {
    const kept = keepBatch(state, batchOf(sequence, TAIL_BYTES / 4));
    state = kept.state;
    stored.push(...kept.chunk.map((batch) => batch.sequence));
  }
  expect(stored).toEqual([1, 2, 3, 4, 5]);
  expect(state.tail.map((batch) => batch.sequence)).toEqual([6, 7, 8, 9]);
});

it('gives one that is larger than all of that a row at once', () => {
  const { state, chunk } = keepBatch(EMPTY, batchOf(1, TAIL_BYTES + 1));
  expect([state.tail.length, chunk.length]).toEqual([0, 1]);
});

function batchOf(sequence: number, size: number): KeptBatch {
  return { sequence, device: 'laptop' as DeviceId, month: 683, to: sequence, bytes: new Uint8Array(size) };
}
