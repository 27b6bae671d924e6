import type { Cursor } from '@unslouch/shared/protocol/cursor.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import { type PageHead, type PageItem, pageItemBytes } from '@unslouch/shared/protocol/pull-page.ts';
import type { VaultState } from './state.ts';
import type { Candidates } from './store/candidates.ts';

export type PullPlan =
  | { readonly kind: 'nothing'; readonly head: PageHead }
  /** Read items above `after` from these tables. */
  | { readonly kind: 'read'; readonly after: number; readonly slots: boolean; readonly segments: boolean }
  | { readonly kind: 'refuse'; readonly problem: RelayProblem };

/** What to read for a cursor, from the account's row alone. */
export function planPull(state: VaultState, cursor: Cursor): PullPlan {
  const foreign = cursor.generation !== '' && cursor.generation !== state.generation;
  if (foreign || cursor.after > state.head) {
    return { kind: 'refuse', problem: relayProblem('generation-changed', { generation: state.generation }) };
  }
  if (cursor.after === state.head) return { kind: 'nothing', head: pageHead(state, state.head, 'last') };
  return {
    kind: 'read',
    after: cursor.after,
    slots: state.slotHead > cursor.after,
    segments: state.segmentHead > cursor.after,
  };
}

export interface FilledPage {
  readonly head: PageHead;
  readonly items: readonly PageItem[];
}

/** In order of sequence, as far as each table was read: what another has beyond that would hide what wasn't. */
export function joinCandidates(tables: readonly Candidates[]): Candidates {
  const ends = tables.flatMap(({ items, cut }) => (cut ? (items.at(-1)?.sequence ?? 0) : []));
  const end = Math.min(...ends, Number.POSITIVE_INFINITY);
  const items = tables.flatMap((table) => table.items).filter(({ sequence }) => sequence <= end);
  return { items: items.sort((a, b) => a.sequence - b.sequence), cut: ends.length > 0 };
}

/** Takes items until the byte budget is full, but always one. Where the candidates are cut, the page ends with the last one. */
export function fillPage(state: VaultState, candidates: Candidates, budget: number = LIMITS.pullBytes): FilledPage {
  const items: PageItem[] = [];
  let bytes = 0;
  for (const item of candidates.items) {
    bytes += pageItemBytes(item);
    if (items.length > 0 && bytes > budget) break;
    items.push(item);
  }
  if (items.length === candidates.items.length && !candidates.cut) {
    return { head: pageHead(state, state.head, 'last'), items };
  }
  return { head: pageHead(state, items.at(-1)?.sequence ?? state.head, 'more'), items };
}

function pageHead(state: VaultState, next: number, place: 'last' | 'more'): PageHead {
  return {
    generation: state.generation,
    head: state.head,
    next,
    more: place === 'more',
    chainLength: state.chain.length,
    keyringVersion: state.keyringVersion,
    floor: state.floor,
  };
}
