import { equalBytes, toBase64Url } from '../../lib/bytes.ts';
import { exhaustive } from '../../lib/exhaustive.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { DeviceId } from '../log/fact.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { AccountId } from './account-id.ts';
import { type ChainEntry, chainSignedBytes } from './chain-entry.ts';

/** What a chain says: who may sign, whom to seal to. Plain data; the same on the relay and on every device. */
export interface ChainState {
  readonly account: AccountId;
  /** Entries so far. */
  readonly length: number;
  /** Hash of the last entry: the `previous` of the next. */
  readonly tip: Uint8Array;
  readonly accountKey: Uint8Array;
  readonly recoveryKey: Uint8Array;
  readonly devices: readonly ChainDevice[];
  /** Oldest first; the last one is current. */
  readonly epochs: readonly ChainEpoch[];
}

export interface ChainDevice {
  readonly device: DeviceId;
  readonly signKey: Uint8Array;
  readonly agreementKey: Uint8Array;
  readonly revoked: boolean;
}

export interface ChainEpoch {
  readonly epoch: number;
  readonly inboxKey: Uint8Array;
  readonly commitment: Uint8Array;
}

/** `params.index` names the entry, `params.reason` the rule it broke. */
export type ChainProblem = Problem<'chain-invalid'>;

/** At most so many active devices in one account (taste: nobody sits at more). */
export const MAX_DEVICES = 16;

/**
 * Extends `state` (null: from the beginning) by entries, checking each: index, previous hash, signature by a key that was in
 * force just before it, and that the change makes sense. All or nothing.
 */
export async function reduceChain(
  crypto: Pick<Crypto, 'sha256' | 'verify'>,
  account: AccountId,
  state: ChainState | null,
  entries: readonly ChainEntry[],
): Promise<Result<ChainState | null, ChainProblem>> {
  let current = state;
  for (const entry of entries) {
    const invalid = (reason: string): Result<never, ChainProblem> =>
      fail(problem('chain-invalid', 'permanent', { index: entry.index, reason }));
    if (entry.index !== (current?.length ?? 0)) return invalid('index');
    if (!equalBytes(entry.previous, current?.tip ?? new Uint8Array(32))) return invalid('previous');
    const key = signerKey(current, entry);
    if (key === null) return invalid('signer');
    const signed = chainSignedBytes(account, entry);
    if (!(await crypto.verify(key, entry.signature, signed))) return invalid('signature');
    if (current === null && toBase64Url(await crypto.sha256(key)) !== account) return invalid('account');
    const next = applyChange(account, current, entry);
    if (typeof next === 'string') return invalid(next);
    current = { ...next, length: entry.index + 1, tip: await crypto.sha256(signed) };
  }
  return ok(current);
}

export function activeDevices(state: ChainState): readonly ChainDevice[] {
  return state.devices.filter((device) => !device.revoked);
}

export function currentEpoch(state: ChainState): ChainEpoch | null {
  return state.epochs.at(-1) ?? null;
}

/** New words can only be named by the old ones; everything else also by any active device. */
function signerKey(state: ChainState | null, entry: ChainEntry): Uint8Array | null {
  if (state === null) return entry.change.kind === 'genesis' && entry.signer === null ? entry.change.accountKey : null;
  if (entry.signer === null) return state.accountKey;
  if (entry.change.kind === 'newWords') return null;
  return activeDevices(state).find((device) => device.device === entry.signer)?.signKey ?? null;
}

type Applied = Omit<ChainState, 'length' | 'tip'>;

/** The state after the change, or the name of the rule it breaks. */
function applyChange(account: AccountId, state: ChainState | null, entry: ChainEntry): Applied | string {
  const change = entry.change;
  if (state === null) {
    if (change.kind !== 'genesis') return 'genesis';
    return { account, accountKey: change.accountKey, recoveryKey: change.recoveryKey, devices: [], epochs: [] };
  }
  switch (change.kind) {
    case 'genesis':
      return 'genesis';
    case 'addDevice':
      // An id is never used twice: a device that was revoked comes back as a new one.
      if (state.devices.some((device) => device.device === change.device)) return 'device-known';
      if (activeDevices(state).length >= MAX_DEVICES) return 'too-many-devices';
      return {
        ...state,
        devices: [
          ...state.devices,
          { device: change.device, signKey: change.signKey, agreementKey: change.agreementKey, revoked: false },
        ],
      };
    case 'revokeDevice':
      if (!activeDevices(state).some((device) => device.device === change.device)) return 'device-unknown';
      return {
        ...state,
        devices: state.devices.map((device) =>
          device.device === change.device ? { ...device, revoked: true } : device,
        ),
      };
    case 'newEpoch':
      if (change.epoch !== (currentEpoch(state)?.epoch ?? 0) + 1) return 'epoch';
      return {
        ...state,
        epochs: [...state.epochs, { epoch: change.epoch, inboxKey: change.inboxKey, commitment: change.commitment }],
      };
    case 'newWords':
      return { ...state, accountKey: change.accountKey, recoveryKey: change.recoveryKey };
    default:
      return exhaustive(change);
  }
}
