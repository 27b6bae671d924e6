import { describe, expect, it } from 'vitest';
import { createWebCrypto } from '../../crypto/web-crypto.ts';
import { concatBytes, toBase64Url } from '../../lib/bytes.ts';
import { createRng, pickIndex } from '../../lib/rng.ts';
import type { SigningKeyPair } from '../../ports/crypto.ts';
import type { DeviceId } from '../log/fact.ts';
import { type AccountId, accountIdOf } from './account-id.ts';
import {
  type ChainChange,
  type ChainEntry,
  chainSignedBytes,
  encodeChainEntry,
  parseChainEntry,
} from './chain-entry.ts';
import { activeDevices, type ChainState, currentEpoch, MAX_DEVICES, reduceChain } from './reduce-chain.ts';

const crypto = createWebCrypto(globalThis.crypto);

interface Signer {
  readonly id: DeviceId | null;
  readonly keys: SigningKeyPair;
}

/** Builds a chain entry by entry, signed by whom the test says, whether or not that is allowed. */
async function begin() {
  const words: Signer = { id: null, keys: await crypto.createSigningKeys() };
  const account = await accountIdOf(crypto, words.keys.publicKey);
  const chain: ChainEntry[] = [];
  async function add(signer: Signer, change: ChainChange): Promise<ChainEntry> {
    const last = chain.at(-1);
    const previous = last === undefined ? new Uint8Array(32) : await crypto.sha256(chainSignedBytes(account, last));
    const unsigned = { index: chain.length, previous, signer: signer.id, change };
    const signature = await crypto.sign(signer.keys.privateKey, chainSignedBytes(account, unsigned));
    const entry = { ...unsigned, signature };
    chain.push(entry);
    return entry;
  }
  await add(words, { kind: 'genesis', accountKey: words.keys.publicKey, recoveryKey: key(1) });
  return { words, account, chain, add };
}

async function someDevice(): Promise<Signer & { readonly id: DeviceId; readonly addition: ChainChange }> {
  const id = toBase64Url(crypto.randomBytes(16)) as DeviceId;
  const keys = await crypto.createSigningKeys();
  return { id, keys, addition: { kind: 'addDevice', device: id, signKey: keys.publicKey, agreementKey: key(2) } };
}

const key = (fill: number) => new Uint8Array(32).fill(fill);
const epoch = (number: number): ChainChange => ({
  kind: 'newEpoch',
  epoch: number,
  inboxKey: key(number),
  commitment: key(number),
});

async function stateOf(account: AccountId, chain: readonly ChainEntry[]): Promise<ChainState> {
  const reduced = await reduceChain(crypto, account, null, chain);
  if (!reduced.ok || reduced.value === null) throw new Error(JSON.stringify(reduced));
  return reduced.value;
}

async function reasonOf(account: AccountId, chain: readonly ChainEntry[]): Promise<unknown> {
  const reduced = await reduceChain(crypto, account, null, chain);
  return reduced.ok ? 'accepted' : reduced.problem.params?.['reason'];
}

describe('the device chain', () => {
  it('tells who is in force and which epoch is current', async () => {
    const { words, account, chain, add } = await begin();
    const [laptop, desk] = [await someDevice(), await someDevice()];
    await add(words, laptop.addition);
    await add(words, epoch(1));
    await add(laptop, desk.addition);
    await add(desk, { kind: 'revokeDevice', device: laptop.id });
    await add(desk, epoch(2));
    const state = await stateOf(account, chain);
    expect(activeDevices(state).map(({ device }) => device)).toEqual([desk.id]);
    expect(currentEpoch(state)).toEqual({ epoch: 2, inboxKey: key(2), commitment: key(2) });
    expect(state.length).toBe(6);
  });

  it('grows by parts to the same state', async () => {
    const { words, account, chain, add } = await begin();
    await add(words, (await someDevice()).addition);
    await add(words, epoch(1));
    const first = await stateOf(account, chain.slice(0, 2));
    expect(await reduceChain(crypto, account, first, chain.slice(2))).toEqual({
      ok: true,
      value: await stateOf(account, chain),
    });
  });

  it('belongs to the account whose first key it begins with', async () => {
    const { chain } = await begin();
    const other = await begin();
    expect(await reasonOf(other.account, chain)).toBe('signature');
    const { keys } = other.words;
    const change = { kind: 'genesis', accountKey: keys.publicKey, recoveryKey: key(1) } as const;
    const unsigned = { index: 0, previous: new Uint8Array(32), signer: null, change };
    const stranger = await begin();
    const signature = await crypto.sign(keys.privateKey, chainSignedBytes(stranger.account, unsigned));
    expect(await reasonOf(stranger.account, [{ ...unsigned, signature }])).toBe('account');
  });

  it('lets the old words name the new, and forgets the old', async () => {
    const { words, account, chain, add } = await begin();
    const fresh: Signer = { id: null, keys: await crypto.createSigningKeys() };
    await add(words, { kind: 'newWords', accountKey: fresh.keys.publicKey, recoveryKey: key(9) });
    await add(fresh, epoch(1));
    expect(await stateOf(account, chain)).toMatchObject({ account, recoveryKey: key(9), epochs: [{ epoch: 1 }] });
    await add(words, epoch(2));
    expect(await reasonOf(account, chain)).toBe('signature');
  });

  it('lets no device name new words', async () => {
    const { words, account, chain, add } = await begin();
    const laptop = await someDevice();
    await add(words, laptop.addition);
    await add(laptop, { kind: 'newWords', accountKey: laptop.keys.publicKey, recoveryKey: key(9) });
    expect(await reasonOf(account, chain)).toBe('signer');
  });

  it('hears nothing from a revoked device, nor takes its id again', async () => {
    const { words, account, chain, add } = await begin();
    const laptop = await someDevice();
    await add(words, laptop.addition);
    await add(words, { kind: 'revokeDevice', device: laptop.id });
    const revoked = [...chain];
    await add(laptop, epoch(1));
    expect(await reasonOf(account, chain)).toBe('signer');
    chain.splice(0, chain.length, ...revoked);
    await add(words, laptop.addition);
    expect(await reasonOf(account, chain)).toBe('device-known');
  });

  it.each([
    ['an epoch out of turn', epoch(2), 'epoch'],
    [
      'a stranger’s revocation',
      { kind: 'revokeDevice', device: 'A'.repeat(22) as DeviceId } as const,
      'device-unknown',
    ],
    ['a second beginning', { kind: 'genesis', accountKey: key(1), recoveryKey: key(1) } as const, 'genesis'],
  ])('refuses %s', async (_, change, reason) => {
    const { words, account, chain, add } = await begin();
    await add(words, change);
    expect(await reasonOf(account, chain)).toBe(reason);
  });

  it('holds sixteen active devices', async () => {
    const { words, account, chain, add } = await begin();
    for (let i = 0; i < MAX_DEVICES; i++) await add(words, (await someDevice()).addition);
    expect(await reasonOf(account, chain)).toBe('accepted');
    await add(words, (await someDevice()).addition);
    expect(await reasonOf(account, chain)).toBe('too-many-devices');
  });

  it('notices an entry that was left out, swapped or bent', async () => {
    const { words, account, chain, add } = await begin();
    await add(words, (await someDevice()).addition);
    await add(words, epoch(1));
    const [a, b, c] = chain as [ChainEntry, ChainEntry, ChainEntry];
    expect(await reasonOf(account, [a, c])).toBe('index');
    expect(await reasonOf(account, [a, { ...c, index: 1 }])).toBe('previous');
    expect(await reasonOf(account, [a, b, { ...c, change: epoch(1), signer: null, signature: b.signature }])).toBe(
      'signature',
    );
    expect(await reasonOf(account, [b])).toBe('index');
  });
});

describe('a chain entry', () => {
  it('is read as it was written', async () => {
    const { words, chain, add } = await begin();
    const laptop = await someDevice();
    await add(words, laptop.addition);
    await add(laptop, epoch(1));
    await add(laptop, { kind: 'revokeDevice', device: laptop.id });
    await add(words, { kind: 'newWords', accountKey: key(1), recoveryKey: key(2) });
    expect(chain.map((entry) => parseChainEntry(encodeChainEntry(entry)))).toEqual(
      chain.map((value) => ({ ok: true, value })),
    );
  });

  it('of any bytes is read or refused, never thrown at', async () => {
    const { chain } = await begin();
    const whole = encodeChainEntry(chain[0] as ChainEntry);
    const rng = createRng(20_261_125);
    for (let run = 0; run < 3_000; run++) {
      const bytes = whole.slice(0, pickIndex(rng, whole.length + 1));
      if (bytes.length > 0) bytes[pickIndex(rng, bytes.length)] = pickIndex(rng, 256);
      const parsed = parseChainEntry(bytes);
      expect(parsed.ok || ['malformed', 'unknown-version'].includes(parsed.problem.code)).toBe(true);
    }
    expect(parseChainEntry(concatBytes(whole, Uint8Array.of(0)))).toMatchObject({ problem: { code: 'malformed' } });
  });
});
