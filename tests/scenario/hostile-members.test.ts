import { revokeDevice } from '@unslouch/extension/src/app/revoke-device.ts';
import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import { writeBatch } from '@unslouch/extension/src/app/sync/write-batch.ts';
import type { DeviceKeys } from '@unslouch/extension/src/ports/key-store.ts';
import { createWebCrypto } from '@unslouch/shared/crypto/web-crypto.ts';
import { createWebDeflate } from '@unslouch/shared/crypto/web-deflate.ts';
import type { WebEngine } from '@unslouch/shared/crypto/web-engine.ts';
import { encodeChainEntry } from '@unslouch/shared/domain/account/chain-entry.ts';
import { currentEpoch } from '@unslouch/shared/domain/account/reduce-chain.ts';
import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import type { SyncRecord } from '@unslouch/shared/domain/sync/record.ts';
import { aRegister, retractionOf, someSteps } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { days } from '@unslouch/shared/domain/time/instant.ts';
import { sealSlot } from '@unslouch/shared/domain/wearable/seal-slot.ts';
import { present } from '@unslouch/shared/lib/assert.ts';
import { toBase64Url } from '@unslouch/shared/lib/bytes.ts';
import { bytesToField } from '@unslouch/shared/protocol/fields.ts';
import { SLOT_INFO, slotAdditionalData } from '@unslouch/shared/protocol/slot.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { answers, pages, quarantineOf, together } from './lies.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const sealing = { crypto: createWebCrypto(crypto as unknown as WebEngine), deflate: createWebDeflate(globalThis) };

describe('a relay that lies about who belongs to the account', () => {
  it('M9: adds a device of its own to the list: not signed by anybody, said, and nothing is sent', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    for (const device of [laptop, desk]) await device.sync();
    await desk.drink();
    const known = present(await desk.ports.store.loadChain(), 'a chain').chain;
    const [sign, agree] = [await sealing.crypto.createSigningKeys(), await sealing.crypto.createAgreementKeys()];
    const change = {
      kind: 'addDevice',
      device: bytesToField(crypto.getRandomValues(new Uint8Array(16))) as DeviceId,
      signKey: sign.publicKey,
      agreementKey: agree.publicKey,
    } as const;
    const entry = encodeChainEntry({
      index: known.length,
      previous: known.tip,
      signer: null,
      change,
      signature: crypto.getRandomValues(new Uint8Array(64)),
    });
    desk.network.lieWith(
      together(
        pages((items, head) => ({ items, head: { chainLength: head.chainLength + 1 } })),
        answers('GET', '/v1/chain', () => ({ length: known.length + 1, entries: [bytesToField(entry)] })),
      ),
    );
    await laptop.drink(3);
    await laptop.sync();
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'chain-invalid', params: { reason: 'signature' } });
    const after = present(await desk.ports.store.loadChain(), 'a chain').chain;
    expect(after.devices.map(({ device }) => device)).toEqual(known.devices.map(({ device }) => device));
  });

  it('K1: gives a joining device another canary: nothing is sent, nothing here changes', async () => {
    const { words } = await createPair(relay.origin);
    const stranger = createDevice('stranger', relay.origin);
    await stranger.drink();
    stranger.network.lieWith(
      answers('GET', '/v1/canary', () => ({ epoch: 1, sealed: toBase64Url(new Uint8Array(100).fill(7)) })),
    );
    expect(await stranger.join(words)).toMatchObject({ ok: false, problem: { code: 'words.wrong-key' } });
    expect(stranger.network.sent.map(({ path }) => path)).not.toContain('/v1/batches');
    expect(await stranger.sync()).toBe('no account');
    expect(await stranger.facts()).toHaveLength(1);
  });

  it('K2: a device that was away for ninety days while keys changed brings everything with it', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    for (const device of [laptop, desk]) await device.sync();
    desk.network.unplug();
    const early = await desk.drink(1);
    expect(await revokeDevice(laptop.ports, await third.ports.store.loadDevice())).toEqual({ ok: true, value: null });
    for (const device of [laptop, desk]) device.pass(days(90));
    await laptop.drink(2);
    await laptop.sync();
    desk.network.plug();
    for (const device of [desk, laptop, desk]) expect(await device.sync()).toBe('synced');
    expect(await laptop.facts()).toContainEqual(early);
    expect(await quarantineOf(desk)).toEqual([]);
    expect(present(await desk.ports.keys.load(), 'keys').epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  });

  it('K3: takes what a revoked device sends all the same: the others don’t', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    await third.sync();
    const gone = await third.ports.store.loadDevice();
    await revokeDevice(laptop.ports, gone);
    for (const device of [laptop, desk]) await device.sync();
    const stolen = present(await laptop.ports.keys.load(), 'keys').epochs;
    const keys = present(await third.ports.keys.load(), 'keys');
    const forged = await forge(third, { ...keys, epochs: stolen.slice(1) });
    desk.network.lieWith(
      pages((_, head) => ({
        items: [{ kind: 'batch', sequence: head.head + 1, device: gone, bytes: forged }],
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.device-revoked']);
  });

  it('K7: spoils the key that was sealed to a device: what it can’t open is kept aside, and read when the key is right', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const third = createDevice('third', relay.origin);
    await third.join(words);
    for (const device of [laptop, desk]) await device.sync();
    await revokeDevice(laptop.ports, await third.ports.store.loadDevice());
    const glass = await laptop.drink();
    await laptop.sync();
    desk.network.lieWith(
      answers(
        'GET',
        '/v1/keyring',
        (ring: { version: number; entries: readonly { epoch: number; sealed: string }[] }) => ({
          version: ring.version - 1,
          entries: ring.entries.map((entry) => (entry.epoch === 2 ? { ...entry, sealed: 'A'.repeat(120) } : entry)),
        }),
      ),
    );
    await desk.sync();
    expect(await quarantineOf(desk)).toEqual(['batch.epoch-key-missing']);
    expect(await desk.facts()).toEqual([]);
    desk.network.lieWith(null);
    await desk.sync();
    await keepUp(desk.ports, desk.upkeep);
    expect([await desk.facts(), await quarantineOf(desk)]).toEqual([[glass], []]);
  });
});

describe('M12: a relay that seals to the inbox what no phone told', () => {
  it('can’t change a setting, undo or forge anything that a person did; steps it can invent, and they show as its source', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    for (const device of [laptop, desk]) await device.sync();
    const steps = someSteps(1, 12_345);
    const forgery: readonly SyncRecord[] = [
      aRegister('setting/standUpEveryMinutes', 15, 2 ** 45),
      retractionOf(glass),
      { ...glass, revision: 9, value: { item: 'water', score: 0, region: null } } as SyncRecord,
      { kind: 'unknown', tag: 99, day: null, bytes: new Uint8Array(3) },
      steps,
    ];
    const account = (await laptop.account()) as never;
    const epoch = present(currentEpoch(present(await desk.ports.store.loadChain(), 'a chain').chain), 'an epoch');
    const slotHead = { source: 'A'.repeat(22), day: 20_000, fromHour: 1, toHour: 2, epoch: epoch.epoch };
    const binding = { info: SLOT_INFO, additionalData: slotAdditionalData(account, slotHead) };
    const contents = { records: forgery, deletions: [] };
    const slot = { ...slotHead, sealed: await sealSlot(sealing, epoch.inboxKey, contents, binding) };
    let lies = 0;
    desk.network.lieWith(
      pages((_, head) => ({
        // Once: what it brought in is passed on, and then the desk asks again.
        items: lies++ === 0 ? [{ kind: 'slot', sequence: head.head + 1, slot }] : [],
        head: { head: head.head + 1, next: head.head + 1 },
      })),
    );
    await desk.sync();
    expect(await desk.facts()).toEqual([glass]);
    expect(await desk.settings.load()).toEqual({ standUpEveryMinutes: 45 });
    expect(await quarantineOf(desk)).toEqual(['slot.foreign']);
  });
});

describe('what a device keeps', () => {
  it('asks for one token however often its background dies, and for another where the first is no longer taken', async () => {
    const laptop = createDevice('laptop', relay.origin);
    await laptop.createAccount();
    const asked = () => laptop.network.sent.filter(({ path }) => path === '/v1/tokens').length;
    for (let day = 0; day < 3; day++) {
      await laptop.drink();
      await laptop.sync();
      laptop.restart();
    }
    expect(asked()).toBe(1);
    await laptop.spoilToken();
    await laptop.drink();
    expect(await laptop.sync()).toBe('synced');
    expect(asked()).toBe(2);
  });

  it('has no token on its disk, in no store and no copy', async () => {
    const { laptop } = await createPair(relay.origin);
    await laptop.drink();
    await laptop.sync();
    const { token } = (await laptop.memory())['token'] as { readonly token: string };
    expect(token.length).toBeGreaterThan(40);
    const kept = await laptop.written();
    expect(kept.length).toBeGreaterThan(200);
    expect(kept).not.toContain(token);
  });
});

/** What a device would send next, with keys that it should not have. */
async function forge({ ports }: Device, keys: DeviceKeys): Promise<Uint8Array> {
  const head = (await ports.store.loadHeads()).get(keys.device) ?? { sequence: 0, hash: new Uint8Array(32) };
  const draft = { month: 675, rows: [], records: [someSteps(1, 5)], frontier: new Map() };
  return (await writeBatch(sealing, keys, head, draft)).bytes;
}
