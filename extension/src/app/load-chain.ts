import type { AccountId } from '@unslouch/shared/domain/account/account-id.ts';
import { type ChainEntry, parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { type ChainState, reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import { type Problem, problem } from '@unslouch/shared/domain/problem/problem.ts';
import { fail, ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { Crypto } from '@unslouch/shared/ports/crypto.ts';
import { fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import type { AuthorisedRelay } from '../ports/relay.ts';

/** The chain as far as the relay has it, every entry verified, beginning with what this device verified before. */
export async function loadChain(
  crypto: Crypto,
  relay: AuthorisedRelay,
  account: AccountId,
  known: ChainState | null,
): Promise<Result<ChainState, Problem>> {
  const answer = await relay.loadChain(known?.length ?? 0);
  if (!answer.ok) return answer;
  // A chain only grows. A shorter one is an older one: the relay forgot, or hides a revocation.
  if (answer.value.length < (known?.length ?? 0)) return fail(problem('relay.chain-rolled-back', 'permanent'));
  const entries: ChainEntry[] = [];
  for (const field of answer.value.entries) {
    const entry = parseChainEntry(fieldBytes(field));
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  const state = await reduceChain(crypto, account, known, entries);
  if (!state.ok) return state;
  return state.value === null ? fail(problem('account-unknown', 'permanent')) : ok(state.value);
}
