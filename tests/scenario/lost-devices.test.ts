import { randomBytes } from 'node:crypto';
import { appendFacts } from '@unslouch/extension/src/app/append-facts.ts';
import { keepUp } from '@unslouch/extension/src/app/sync/keep-up.ts';
import type { ExerciseId } from '@unslouch/shared/domain/log/fact.ts';
import { days, minutes } from '@unslouch/shared/domain/time/instant.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDevice, createPair, type Device, MONDAY_NINE } from './device.test-kit.ts';
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

  it.each(['are still there', 'were dropped'])(
    'whose copy meets its batches in the log before the first was answered keeps all, where they %s',
    async (fate) => {
      const { laptop, desk, words } = await createPair(relay.origin);
      await breakAllDay(laptop);
      laptop.network.loseNextAnswer(isPush);
      expect(await laptop.sync()).toBe('failed');
      expect((await laptop.ports.store.loadPinned()).map(({ firstSequence }) => firstSequence)).toEqual([1, 2, 3, 4]);
      const copy = await laptop.copy('copy of laptop');

      for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
      for (const device of [laptop, desk]) device.pass(days(60));
      expect(await keepUp(desk.ports, desk.upkeep)).toEqual({ ok: true, value: { sealed: 1 } });
      for (const device of [laptop, desk]) device.pass(days(1));
      for (const device of [laptop, desk]) expect(await device.sync()).toBe('synced');
      if (fate === 'were dropped') expect(await relay.dropCovered(await laptop.account())).toBe(4);

      let pushes = 0;
      copy.network.loseNextRequest((request) => isPush(request) && ++pushes === 2);
      expect(await copy.sync()).toBe('failed');
      copy.restart();
      expect(await headOfOwn(copy)).toBe(4);
      expect(await copy.sync()).toBe('synced');
      expect([await headOfOwn(copy), await headOfOwn(laptop), await copy.waiting()]).toEqual([4, 4, 0]);
      expect(await copy.ports.store.loadDevice()).toBe(await laptop.ports.store.loadDevice());

      copy.pass(days(61));
      await copy.drink(1);
      await laptop.drink(2);
      for (const device of [copy, laptop, copy, desk]) expect(await device.sync()).toBe('synced');
      const third = createDevice('third', relay.origin);
      expect(await third.join(words)).toEqual({ ok: true, value: null });
      expect(await third.sync()).toBe('synced');
      const log = await logOf(third);
      expect(log).toHaveLength(BREAKS + 2);
      for (const device of [laptop, copy, desk]) {
        expect(await logOf(device)).toEqual(log);
        expect([await device.problem(), await device.ports.store.loadQuarantine()]).toEqual([null, []]);
      }
    },
  );

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

const BREAKS = 100;

/** More than one batch holds: long breaks, in names that nothing makes shorter. */
async function breakAllDay({ entries }: Device): Promise<void> {
  const name = () => randomBytes(24).toString('base64url') as ExerciseId;
  const aStep = () => ({ exercise: name(), level: 'normal', sets: [] }) as const;
  const aBreak = {
    nudge: null,
    nudgeType: 'workout',
    outcome: 'done',
    seconds: 60,
    fraction: 1,
    effort: null,
  } as const;
  const drafts = Array.from({ length: BREAKS }, (_, at) => ({
    type: 'session' as const,
    startTime: MONDAY_NINE + minutes(at),
    offsetMinutes: 0,
    value: { ...aBreak, steps: Array.from({ length: 40 }, aStep) },
  }));
  await appendFacts(entries, drafts);
}

async function headOfOwn({ ports }: Device) {
  return (await ports.store.loadHeads()).get(await ports.store.loadDevice())?.sequence;
}

function logOf({ entries }: Device) {
  return entries.loadFactsBetween('2026-11-01' as LocalDay, '2027-03-01' as LocalDay);
}

async function scoresOf(device: Device): Promise<readonly (number | null)[]> {
  const scores = (await device.facts()).map((fact) => (fact.type === 'checkIn' ? fact.value.score : null));
  return scores.toSorted();
}
