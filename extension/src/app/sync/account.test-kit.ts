import { createEpochSecret, deriveEpochKeys } from '@unslouch/shared/crypto/epoch-keys.ts';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { accountIdOf } from '@unslouch/shared/domain/account/account-id.ts';
import { type ChainChange, parseChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { type ChainState, reduceChain } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { bytesToField, fieldBytes } from '@unslouch/shared/protocol/fields.ts';
import { encodePullPage, type PageItem, type PullPage, parsePullPage } from '@unslouch/shared/protocol/pull-page.ts';
import type { DeviceKeys } from '../../ports/key-store.ts';
import type { Head } from '../../ports/sync-store.ts';
import { signChain } from '../sign-chain.ts';
import type { SyncRun } from './sync-run.ts';
import { writeBatch } from './write-batch.ts';

export const ports = {
  crypto: createWebCrypto(globalThis.crypto as unknown as WebEngine),
  deflate: createWebDeflate(globalThis),
};

export const NOTHING: Head = { sequence: 0, hash: new Uint8Array(32) };

/** An account with devices that can write to each other, and no relay. */
export async function createTestAccount(devices: number) {
  const { crypto } = ports;
  const words = await crypto.createSigningKeys();
  const recovery = await crypto.createAgreementKeys();
  const account = await accountIdOf(crypto, words.publicKey);
  const epoch = await deriveEpochKeys(crypto, account, 1, createEpochSecret(crypto));
  const members: DeviceKeys[] = [];
  for (let n = 0; n < devices; n++) {
    const device = bytesToField(crypto.randomBytes(16)) as DeviceId;
    const [signing, agreement] = [await crypto.createSigningKeys(), await crypto.createAgreementKeys()];
    members.push({ account, device, signing, agreement, epochs: [epoch] });
  }
  let chain: ChainState | null = null;
  const extend = async (changes: readonly ChainChange[]): Promise<ChainState> => {
    const signer = { device: null, key: words.privateKey };
    const fields = await signChain(crypto, account, chain, signer, changes);
    const entries = fields.map((field) => {
      const entry = parseChainEntry(fieldBytes(field));
      if (!entry.ok) throw new Error(entry.problem.code);
      return entry.value;
    });
    const reduced = await reduceChain(crypto, account, chain, entries);
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problem));
    chain = present(reduced.value, 'a chain');
    return chain;
  };
  await extend([
    { kind: 'genesis', accountKey: words.publicKey, recoveryKey: recovery.publicKey },
    ...members.map(
      ({ device, signing, agreement }): ChainChange => ({
        kind: 'addDevice',
        device,
        signKey: signing.publicKey,
        agreementKey: agreement.publicKey,
      }),
    ),
    { kind: 'newEpoch', epoch: 1, inboxKey: epoch.inbox.publicKey, commitment: epoch.commitment },
  ]);
  /** The run of a device, as far as reading needs it. */
  const runOf = (keys: DeviceKeys) => ({ ports, keys, chain: present(chain, 'a chain') }) as unknown as SyncRun;
  return { members, extend, runOf };
}

/** The device's next batch as the relay hands it on. */
export async function nextItem(
  keys: DeviceKeys,
  head: Head,
  records: readonly SyncRecord[],
): Promise<{ readonly item: Extract<PageItem, { kind: 'batch' }>; readonly head: Head }> {
  const draft = { month: 1, rows: [], records, frontier: new Map() };
  const batch = await writeBatch(ports, keys, head, draft);
  return {
    item: { kind: 'batch', sequence: batch.lastSequence, device: keys.device, bytes: batch.bytes },
    head: { sequence: batch.lastSequence, hash: batch.hash },
  };
}

/** A page of the log with these items, after a way over the wire. */
export function pageOf(items: readonly PageItem[]): PullPage {
  const head = items.length;
  const state = { generation: 'AAAAAAAAAAAAAAAAAAAAAA', head, next: head, more: false };
  const bytes = encodePullPage({ ...state, chainLength: 0, keyringVersion: 0, floor: 0 }, items);
  const page = parsePullPage(bytes);
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}
