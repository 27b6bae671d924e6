import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { type RelayProblem, relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import type { Caller } from '../access/caller.ts';
import type { VaultState } from './state.ts';

/** A token outlives what it stood for; the chain has the last word. Null: the caller may. */
export function checkCaller(state: VaultState, caller: Caller): RelayProblem | null {
  if (caller.device === null) {
    return toBase64Url(state.chain.accountKey) === caller.key ? null : relayProblem('token-wrong');
  }
  const device = state.chain.devices.find((known) => known.device === caller.device);
  if (device === undefined) return relayProblem('device-unknown');
  if (device.revoked) return relayProblem('device-revoked');
  return toBase64Url(device.signKey) === caller.key ? null : relayProblem('token-wrong');
}
