import type { KeptBatch, VaultState } from './state.ts';

/** Below it the account's row, which every push writes anyway, takes a batch for nothing: some forty of them. Taste. */
export const TAIL_BYTES = 16_384;

export interface Kept {
  readonly state: VaultState;
  /** To be stored as one row of their own, oldest first; empty: nothing. */
  readonly chunk: readonly KeptBatch[];
}

/** The newest batches lie in the account's row; when they are too many there, all of them move out together. */
export function keepBatch(state: VaultState, batch: KeptBatch): Kept {
  const tail = [...state.tail, batch];
  const bytes = tail.reduce((sum, kept) => sum + kept.bytes.length, 0);
  return bytes <= TAIL_BYTES
    ? { state: { ...state, tail }, chunk: [] }
    : { state: { ...state, tail: [] }, chunk: tail };
}
