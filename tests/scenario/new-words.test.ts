import { eraseAccount } from '@unslouch/extension/src/app/erase-account.ts';
import { joinAccount } from '@unslouch/extension/src/app/join-account.ts';
import { leaveAccount } from '@unslouch/extension/src/app/leave-account.ts';
import { draftWords, renewWords } from '@unslouch/extension/src/app/renew-words.ts';
import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair } from './device.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

vi.setConfig({ testTimeout: 60_000 });

const DONE = { ok: true, value: null };

describe('the first words', () => {
  it('are kept by the device that made the account until they are written down, and no longer by one that enters another', async () => {
    const laptop = createDevice('laptop', relay.origin);
    const words = await laptop.createAccount();
    laptop.restart();
    expect(await laptop.ports.keys.loadWords()).toBe(words);
    const desk = createDevice('desk', relay.origin);
    const others = await desk.createAccount();
    await leaveAccount(laptop.ports);
    await laptop.ports.keys.saveWords(words);
    expect(await laptop.join(others)).toEqual(DONE);
    expect(await laptop.ports.keys.loadWords()).toBeNull();
  });
});

describe('new words', () => {
  it('open the account with all that it holds, where the old ones do no longer', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const before = await laptop.drink(1);
    await laptop.sync();
    const fresh = draftWords(laptop.ports.crypto);
    expect(await renewWords(laptop.ports, words, fresh)).toEqual(DONE);
    laptop.pass(minutes(1));
    const after = await laptop.drink(2);
    for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
    expect(await desk.facts()).toEqual([before, after]);

    const third = createDevice('third', relay.origin);
    expect(await third.join(words)).toMatchObject({ problem: { code: 'words.replaced' } });
    expect(await third.join(fresh)).toEqual(DONE);
    expect(await third.account()).toBe(await laptop.account());
    expect(await third.sync()).toBe('synced');
    expect(await third.facts()).toEqual([before, after]);
  });

  it('come in place of later words too, and are made once where the answer was lost', async () => {
    const laptop = createDevice('laptop', relay.origin);
    const words = [await laptop.createAccount(), draftWords(laptop.ports.crypto), draftWords(laptop.ports.crypto)];
    const [first = '', second = '', last = ''] = words;
    laptop.network.loseNextAnswer(({ method, path }) => method === 'POST' && path === '/v1/chain');
    expect(await renewWords(laptop.ports, first, second)).toMatchObject({ problem: { code: 'relay-unreachable' } });
    expect(await renewWords(laptop.ports, first, second)).toEqual(DONE);
    expect(await renewWords(laptop.ports, second, last)).toEqual(DONE);
    const desk = createDevice('desk', relay.origin);
    expect(await desk.join(second)).toMatchObject({ problem: { code: 'words.replaced' } });
    expect(await desk.join(last)).toEqual(DONE);
    expect((await laptop.ports.store.loadChain())?.chain.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
  });

  it('are not made without the old ones', async () => {
    const { laptop } = await createPair(relay.origin);
    const { crypto } = laptop.ports;
    const refused = await renewWords(laptop.ports, draftWords(crypto), draftWords(crypto));
    expect(refused).toMatchObject({ problem: { code: 'words.not-yours' } });
    expect(await renewWords(laptop.ports, 'river candle', draftWords(crypto))).toMatchObject({
      problem: { code: 'words.count' },
    });
  });

  it('can’t be led into a stranger’s account: the sign must be signed by the words themselves', async () => {
    const { laptop, words } = await createPair(relay.origin);
    const fresh = draftWords(laptop.ports.crypto);
    await renewWords(laptop.ports, words, fresh);
    const stranger = createDevice('stranger', relay.origin);
    await stranger.createAccount();
    const account = (await stranger.account()) as never;
    const third = createDevice('third', relay.origin);
    const ports = third.ports;
    const { findWords, ...door } = ports.doorAt(relay.origin);
    const lying = {
      ...ports,
      doorAt: () => ({
        ...door,
        findWords: async (id: string) => {
          const sign = await findWords(id);
          return sign.ok ? { ok: true as const, value: { ...sign.value, account } } : sign;
        },
      }),
    };

    expect(await joinAccount(lying, relay.origin, fresh)).toMatchObject({ problem: { code: 'words.wrong-key' } });
    expect(await ports.store.loadMembership()).toBeNull();
  });
});

describe('an account that is erased', () => {
  it('is gone for every device and for all its words, and the log stays on each', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    const fresh = draftWords(laptop.ports.crypto);
    await renewWords(laptop.ports, words, fresh);
    const glass = await laptop.drink();
    for (const device of [laptop, desk]) await device.sync();
    expect(await eraseAccount(laptop.ports)).toEqual(DONE);
    expect(await laptop.ports.store.loadMembership()).toBeNull();
    expect(await laptop.ports.keys.load()).toBeNull();
    expect(await laptop.facts()).toEqual([glass]);
    expect(await desk.sync()).toBe('failed');
    expect(await desk.problem()).toMatchObject({ code: 'account-unknown' });
    expect(await desk.facts()).toEqual([glass]);
    const third = createDevice('third', relay.origin);
    for (const old of [words, fresh]) {
      expect(await third.join(old)).toMatchObject({ problem: { code: 'account-unknown' } });
    }
  });

  it('is called erased also where the first answer was lost', async () => {
    const { laptop } = await createPair(relay.origin);
    laptop.network.loseNextAnswer(({ method }) => method === 'DELETE');
    expect(await eraseAccount(laptop.ports)).toMatchObject({ problem: { code: 'relay-unreachable' } });
    expect(await laptop.ports.store.loadMembership()).not.toBeNull();
    expect(await eraseAccount(laptop.ports)).toEqual(DONE);
  });
});
