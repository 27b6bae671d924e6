import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import type { KeptBatch } from '../state.ts';
import type { Row } from './sql.ts';

/** Items above a cursor; `cut`: there may be more than were read. */
export interface Candidates {
  readonly items: readonly PageItem[];
  readonly cut: boolean;
}

export interface Found {
  readonly item: PageItem;
  readonly size: number;
}

/** Reads rows until what is in them is more than the budget, the crossing one included. */
export function takeUpTo(budget: number, rows: Iterable<Row>, read: (row: Row) => readonly Found[]): Candidates {
  const items: PageItem[] = [];
  let bytes = 0;
  for (const row of rows) {
    const found = read(row);
    items.push(...found.map(({ item }) => item));
    bytes += found.reduce((sum, { size }) => sum + size, 0);
    if (bytes > budget) return { items, cut: true };
  }
  return { items, cut: false };
}

export function batchItems(batches: readonly KeptBatch[], after: number): readonly Found[] {
  return batches
    .filter(({ sequence }) => sequence > after)
    .map(({ sequence, device, bytes }) => ({ item: { kind: 'batch', sequence, device, bytes }, size: bytes.length }));
}
