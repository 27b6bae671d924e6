import type { ChainState } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { Problem } from '@unslouch/shared/domain/problem/problem.ts';
import { ok, type Result } from '@unslouch/shared/lib/result.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { AccountPorts } from '../account-ports.ts';
import { loadChain } from '../load-chain.ts';
import { openKeyring } from '../open-keyring.ts';
import type { RelaySession } from './relay-session.ts';

/** One turn of the loop, and what it works with. */
export interface SyncRun extends RunBase {
  readonly chain: ChainState;
  readonly keyringVersion: number;
}

interface RunBase {
  readonly ports: AccountPorts;
  readonly session: RelaySession;
  readonly keys: DeviceKeys;
}

/** What the relay says it has now. */
export interface Announced {
  readonly chainLength: number;
  readonly keyringVersion: number;
}

/** With the chain as this device verified it last; the first time, as the relay has it. */
export async function startRun(base: RunBase): Promise<Result<SyncRun, Problem>> {
  const known = await base.ports.store.loadChain();
  return known ? ok({ ...base, ...known }) : fetchChain(base, null);
}

/** The run with the device chain and the epoch keys as the relay has them now, verified. */
export async function refreshRun(run: SyncRun, announced: Announced): Promise<Result<SyncRun, Problem>> {
  const current = announced.chainLength === run.chain.length && announced.keyringVersion === run.keyringVersion;
  return current ? ok(run) : fetchChain(run, run.chain);
}

/** Also what the relay has not announced. */
export function reloadChain(run: SyncRun): Promise<Result<SyncRun, Problem>> {
  return fetchChain(run, run.chain);
}

async function fetchChain(base: RunBase, known: ChainState | null): Promise<Result<SyncRun, Problem>> {
  const { ports, session, keys } = base;
  const chain = await session.ask((relay) => loadChain(ports.crypto, relay, keys.account, known));
  if (!chain.ok) return chain;
  const keyring = await session.ask((relay) => relay.loadKeyring());
  if (!keyring.ok) return keyring;
  const by = { recipient: keys.device, keys: keys.agreement };
  const opened = await openKeyring(ports.crypto, chain.value, keyring.value.entries, by);
  // What was open once stays: a relay that leaves an epoch out takes nothing away.
  const epochs = new Map([...keys.epochs, ...opened.map((epoch) => epoch.keys)].map((epoch) => [epoch.epoch, epoch]));
  const grown: DeviceKeys = { ...keys, epochs: [...epochs.values()].toSorted((a, b) => a.epoch - b.epoch) };
  const fresh = { chain: chain.value, keyringVersion: keyring.value.version };
  await ports.keys.save(grown);
  await ports.store.saveChain(fresh);
  return ok({ ...base, ...fresh, keys: grown });
}
