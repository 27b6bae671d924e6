import { minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device } from './device.test-kit.ts';
import { isPush } from './network.test-kit.ts';
import { useRelay } from './relay.test-kit.ts';

const relay = useRelay();

// Every test makes an account and a dozen requests; two busy cores can take their time.
vi.setConfig({ testTimeout: 60_000 });

describe('a relay', () => {
  it('that lost its log is offered everything again', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    await laptop.drink(1);
    await laptop.settings.save({ standUpEveryMinutes: 45 });
    for (const device of [laptop, desk]) await device.sync();
    await relay.loseLog(await laptop.account());
    laptop.pass(minutes(1));
    await laptop.drink(2);
    for (const device of [laptop, desk, laptop])
      expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
    const third = createDevice('third', relay.origin);
    expect(await third.join(words)).toEqual({ ok: true, value: null });
    expect(await third.sync()).toBe('synced');
    expect(await third.facts()).toHaveLength(2);
    expect(await third.facts()).toEqual(await laptop.facts());
    expect(await third.settings.load()).toEqual({ standUpEveryMinutes: 45 });
  });
});

describe('a device', () => {
  it('that lost its log fetches it again by itself, and gives no identity twice', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const before = await laptop.drink(1);
    await laptop.sync();
    laptop.lose('log');
    laptop.pass(minutes(1));
    const after = await laptop.drink(2);
    expect(await laptop.sync()).toBe('synced');
    expect(await desk.sync()).toBe('synced');
    expect(await laptop.facts()).toEqual([before, after]);
    expect(await desk.facts()).toEqual([before, after]);
  });

  it('that lost its log where the relay lost its own too loses nothing that any other has', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    const before = await laptop.drink(1);
    for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
    await relay.loseLog(await laptop.account());
    laptop.lose('log');
    laptop.pass(minutes(1));
    const after = await laptop.drink(2);
    for (const device of [laptop, desk, laptop])
      expect([await device.sync(), await device.problem()]).toEqual(['synced', null]);
    expect(await laptop.facts()).toHaveLength(2);
    expect(await desk.facts()).toEqual(await laptop.facts());
    expect((await desk.facts()).map(({ startTime }) => startTime)).toEqual([before.startTime, after.startTime]);
  });

  it('that lost its log, at a relay that hides what it had confirmed, goes on under a new name: no number is given twice', async () => {
    const { laptop } = await createPair(relay.origin);
    await laptop.drink(1);
    expect(await laptop.sync()).toBe('synced');
    await relay.loseLog(await laptop.account(), 'hides it');
    laptop.lose('log');
    laptop.pass(minutes(1));
    const after = await laptop.drink(2);
    expect([await laptop.sync(), await laptop.problem()]).toEqual(['synced', null]);
    const [kept, ...more] = await laptop.facts();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ startTime: after.startTime, value: { score: 2 } });
    expect(kept?.id).not.toEqual(after.id);
  });

  it('that lost its keys says so, keeps what waits, and sends it after the words', async () => {
    const { laptop, desk, words } = await createPair(relay.origin);
    await laptop.sync();
    const glass = await laptop.drink();
    laptop.network.loseNextRequest(isPush);
    await laptop.sync();
    laptop.lose('keys');
    expect(await laptop.sync()).toBe('failed');
    expect(await laptop.problem()).toEqual({ code: 'keys-lost', permanent: true });
    expect(await laptop.join(words)).toEqual({ ok: true, value: null });
    expect(await laptop.sync()).toBe('synced');
    await desk.sync();
    expect(await desk.facts()).toEqual([glass]);
  });

  it('whose profile was copied to a second machine goes on as two, and nothing of either is lost', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.drink(1);
    await laptop.sync();
    laptop.pass(minutes(1));
    await laptop.drink(2);
    const copy = await laptop.copy('copy of laptop');
    laptop.pass(minutes(1));
    copy.pass(minutes(2));
    await laptop.drink(3);
    await copy.drink(4);
    for (const device of [laptop, copy, laptop, copy, desk]) expect(await device.sync()).toBe('synced');
    expect(await scoresOf(desk)).toEqual([1, 2, 3, 4]);
    expect(await laptop.facts()).toEqual(await desk.facts());
    expect(await copy.facts()).toEqual(await desk.facts());
    expect(await laptop.ports.store.loadDevice()).not.toBe(await copy.ports.store.loadDevice());
  });

  it('whose copy records something else in the same millisecond loses neither', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const copy = await laptop.copy('copy of laptop');
    await copy.drink(1);
    await laptop.drink(2);
    for (const device of [copy, laptop, copy, desk]) expect(await device.sync()).toBe('synced');
    for (const device of [laptop, copy, desk]) expect(await scoresOf(device)).toEqual([1, 2]);
  });

  it('that is killed between meeting its copy and parting from it loses nothing recorded meanwhile', async () => {
    const { laptop, desk } = await createPair(relay.origin);
    await laptop.sync();
    const copy = await laptop.copy('copy of laptop');
    await copy.drink(1);
    await copy.sync();
    laptop.pass(minutes(1));
    laptop.network.lieWith(async ({ path }, answer) => {
      if (path === '/v1/pull' && (await laptop.facts()).length === 0) await laptop.drink(2);
      return answer;
    });
    laptop.network.loseNextRequest(({ method, path }) => method === 'POST' && path === '/v1/chain');
    expect(await laptop.sync()).toBe('failed');
    laptop.network.lieWith(null);
    for (const device of [laptop, copy, desk, laptop]) expect(await device.sync()).toBe('synced');
    for (const device of [laptop, copy, desk]) expect(await scoresOf(device)).toEqual([1, 2]);
  });

  it('that joins another account takes its log along', async () => {
    const { laptop } = await createPair(relay.origin);
    const glass = await laptop.drink();
    await laptop.sync();
    const other = createDevice('other', relay.origin);
    const words = await other.createAccount();
    expect(await laptop.join(words)).toEqual({ ok: true, value: null });
    expect(await laptop.sync()).toBe('synced');
    await other.sync();
    expect(await other.facts()).toEqual([glass]);
  });
});

async function scoresOf(device: Device): Promise<readonly (number | null)[]> {
  const scores = (await device.facts()).map((fact) => (fact.type === 'checkIn' ? fact.value.score : null));
  return scores.toSorted();
}
