import type { PageItem } from '@unslouch/shared/protocol/pull-page.ts';
import type { Row } from './sql.ts';

/** Items above a cursor; `cut`: there may be more than were read. */
export interface Candidates {
  readonly items: readonly PageItem[];
  readonly cut: boolean;
}

/** Reads rows until their bytes are more than the budget, the crossing one included. */
export function takeUpTo(
  budget: number,
  found: Iterable<Row>,
  read: (row: Row) => { readonly item: PageItem; readonly size: number },
): Candidates {
  const items: PageItem[] = [];
  let bytes = 0;
  for (const row of found) {
    const { item, size } = read(row);
    items.push(item);
    bytes += size;
    if (bytes > budget) return { items, cut: true };
  }
  return { items, cut: false };
}
