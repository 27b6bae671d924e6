import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import { type ChainEntry, encodeChainEntry, parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { type ChainState, reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { equalBytes, toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { fail, ok } from '@unslouch/shared/lib/result.ts';
import type { Canary } from '@unslouch/shared/protocol/canary.ts';
import type { ChainAnswer, ChainAppendAnswer } from '@unslouch/shared/protocol/chain.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import type { KeyringAnswer, KeyringEntry, KeyringPutAnswer } from '@unslouch/shared/protocol/keyring.ts';
import { LIMITS } from '@unslouch/shared/protocol/limits.ts';
import { relayProblem } from '@unslouch/shared/protocol/problem-codes.ts';
import type { RegisterAnswer } from '@unslouch/shared/protocol/register.ts';
import type { Caller } from '../access/caller.ts';
import { type Outcome, refused } from '../outcome.ts';
import { relayCrypto } from '../relay-crypto.ts';
import { checkCaller } from './check-caller.ts';
import type { VaultState } from './state.ts';
import type { Store } from './store/store.ts';
import { withAccount } from './with-account.ts';

/** A registration whose chain and signature are already checked. */
export interface Registration {
  readonly chain: ChainState;
  readonly entries: readonly Uint8Array[];
  readonly keyring: readonly KeyringEntry[];
  readonly canary: Canary | null;
}

export function registerAccount(store: Store, registration: Registration): Outcome<RegisterAnswer> {
  return store.transaction(() => {
    const existing = store.load();
    if (existing !== null)
      return isRepeat(store, registration) ? ok(registerAnswer(existing)) : refused('account-exists');
    if (!fitsChain(registration.chain, registration.keyring)) return refused('keyring-invalid');
    const state: VaultState = {
      generation: toBase64Url(relayCrypto.randomBytes(16)),
      head: 0,
      floor: 0,
      slotHead: 0,
      segmentHead: 0,
      bytes: 0,
      keyringVersion: 1,
      chain: registration.chain,
      logs: [],
      tail: [],
    };
    store.create();
    store.save(state);
    store.addChainEntries(0, registration.entries);
    store.putKeyring(registration.keyring);
    if (registration.canary !== null) store.putCanary(registration.canary);
    return ok(registerAnswer(state));
  });
}

/** Base64url of the key that must have signed for a token: the device's, or the account's where `device` is null. */
export function keyToAsk(store: Store, device: DeviceId | null): Outcome<string> {
  const state = store.load();
  if (state === null) return refused('account-unknown');
  if (device === null) return ok(toBase64Url(state.chain.accountKey));
  const known = state.chain.devices.find((candidate) => candidate.device === device);
  if (known === undefined) return refused('device-unknown');
  return known.revoked ? refused('device-revoked') : ok(toBase64Url(known.signKey));
}

export function readChain(store: Store, caller: Caller, after: number): Outcome<ChainAnswer> {
  return withAccount(store, caller, (state) =>
    ok({ length: state.chain.length, entries: store.chainEntries(after).map(bytesToField) }),
  );
}

export interface Appended extends ChainAppendAnswer {
  readonly revoked: readonly DeviceId[];
}

/**
 * Signatures are checked between two looks at the account, since that takes an await; the second look, in the
 * transaction, makes sure that nobody appended meanwhile.
 */
export async function appendChain(
  store: Store,
  caller: Caller,
  length: number,
  entries: readonly ChainEntry[],
  keyring: readonly KeyringEntry[],
): Promise<Outcome<Appended>> {
  const before = store.load();
  if (before === null) return refused('account-unknown');
  const problem = checkCaller(before, caller);
  if (problem !== null) return fail(problem);
  const encoded = entries.map(encodeChainEntry);
  if (isAlreadyThere(store, length, encoded)) return ok(appendAnswer(before, []));
  if (before.chain.length !== length) return refused('chain-conflict', { length: before.chain.length });
  if (length + entries.length > LIMITS.chainEntries) return refused('too-large', { limit: LIMITS.chainEntries });
  const reduced = await reduceChain(relayCrypto, caller.account, before.chain, entries);
  if (!reduced.ok) {
    const tooMany = reduced.problem.params?.['reason'] === 'too-many-devices';
    return fail(relayProblem(tooMany ? 'too-many-devices' : 'chain-invalid', reduced.problem.params));
  }
  const chain = reduced.value ?? before.chain;
  return withAccount(store, caller, (state) => {
    if (state.chain.length !== length) return refused('chain-conflict', { length: state.chain.length });
    if (!fitsChain(chain, keyring)) return refused('keyring-invalid');
    const revoked = newlyRevoked(state.chain, chain);
    const after = {
      ...state,
      chain,
      keyringVersion: state.keyringVersion + (keyring.length > 0 ? 1 : 0),
      // Who can't push any more needs no answers; the account's row stays small for ever.
      logs: state.logs.map((log) => (revoked.includes(log.device) ? { ...log, answers: [] } : log)),
    };
    store.save(after);
    store.addChainEntries(length, encoded);
    store.putKeyring(keyring);
    for (const device of revoked) store.dropKeyringOf(device);
    return ok(appendAnswer(after, revoked));
  });
}

/** A device is given what it can open; the words see all, to find what they can. */
export function readKeyring(store: Store, caller: Caller): Outcome<KeyringAnswer> {
  return withAccount(store, caller, (state) => {
    const mine = (entry: KeyringEntry) =>
      caller.device === null || entry.recipient === 'recovery' || entry.recipient === caller.device;
    return ok({ version: state.keyringVersion, entries: store.keyring().filter(mine) });
  });
}

export function putKeyring(
  store: Store,
  caller: Caller,
  entries: readonly KeyringEntry[],
): Outcome<KeyringPutAnswer & { readonly length: number }> {
  return withAccount(store, caller, (state) => {
    if (!fitsChain(state.chain, entries)) return refused('keyring-invalid');
    const version = state.keyringVersion + 1;
    store.save({ ...state, keyringVersion: version });
    store.putKeyring(entries);
    return ok({ version, length: state.chain.length });
  });
}

export function readCanary(store: Store, caller: Caller): Outcome<Canary> {
  return withAccount(store, caller, () => {
    const canary = store.canary();
    return canary === null ? refused('canary-missing') : ok(canary);
  });
}

export function putCanary(store: Store, caller: Caller, canary: Canary): Outcome<Canary> {
  return withAccount(store, caller, (state) => {
    if (!state.chain.epochs.some((epoch) => epoch.epoch === canary.epoch)) return refused('epoch-unknown');
    store.putCanary(canary);
    return ok(canary);
  });
}

/** After the operator restored an older state: devices compare frontiers and upload what is missing. */
export function renewGeneration(store: Store): Outcome<string> {
  return store.transaction(() => {
    const state = store.load();
    if (state === null) return refused('account-unknown');
    const generation = toBase64Url(relayCrypto.randomBytes(16));
    store.save({ ...state, generation });
    return ok(generation);
  });
}

/** Under what ids signposts lead here: the hashes of the account keys that came after the first. */
export async function laterWords(store: Store): Promise<readonly string[]> {
  const entries = store.chainEntries(0).map(parseChainEntry);
  const changes = entries.flatMap((entry) => (entry.ok ? [entry.value.change] : []));
  const keys = changes.flatMap((change) => (change.kind === 'newWords' ? [change.accountKey] : []));
  return Promise.all(keys.map((key) => accountIdOf(relayCrypto, key)));
}

function isRepeat(store: Store, registration: Registration): boolean {
  return isAlreadyThere(store, 0, registration.entries);
}

function isAlreadyThere(store: Store, from: number, entries: readonly Uint8Array[]): boolean {
  const there = store.chainEntries(from);
  return entries.every((entry, index) => {
    const stored = there[index];
    return stored !== undefined && equalBytes(stored, entry);
  });
}

function registerAnswer(state: VaultState): RegisterAnswer {
  return { generation: state.generation, length: state.chain.length, keyringVersion: state.keyringVersion };
}

function appendAnswer(state: VaultState, revoked: readonly DeviceId[]): Appended {
  return { length: state.chain.length, keyringVersion: state.keyringVersion, revoked };
}

/** Every entry is of an epoch on the chain, for a device that is in force or the words. */
function fitsChain(chain: ChainState, keyring: readonly KeyringEntry[]): boolean {
  const epochs = new Set(chain.epochs.map((epoch) => epoch.epoch));
  const recipients = new Set<string>(['recovery']);
  for (const device of chain.devices) if (!device.revoked) recipients.add(device.device);
  return keyring.every((entry) => epochs.has(entry.epoch) && recipients.has(entry.recipient));
}

function newlyRevoked(before: ChainState, after: ChainState): readonly DeviceId[] {
  const active = before.devices.filter((device) => !device.revoked).map((device) => device.device);
  return after.devices.filter((device) => device.revoked && active.includes(device.device)).map(({ device }) => device);
}
