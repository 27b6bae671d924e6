import { fail } from '@unslouch/shared/lib/result.ts';
import type { Caller } from '../access/caller.ts';
import { type Outcome, refused } from '../outcome.ts';
import { checkCaller } from './check-caller.ts';
import type { VaultState } from './state.ts';
import type { Store } from './store/store.ts';

/**
 * Runs `work` in one transaction with the account's row, if the caller may. What it refuses has written nothing; what it
 * throws is rolled back: an exception alone would keep the rows written before it.
 */
export function withAccount<T>(store: Store, caller: Caller, work: (state: VaultState) => Outcome<T>): Outcome<T> {
  return store.transaction(() => {
    const state = store.load();
    if (state === null) return refused('account-unknown');
    const problem = checkCaller(state, caller);
    return problem === null ? work(state) : fail(problem);
  });
}
