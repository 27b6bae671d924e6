import type { Retraction } from '@unslouch/shared/domain/sync/record.ts';
import { days, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { type LocalDay, utcDayOf } from '@unslouch/shared/domain/time/local-day.ts';
import { describe, expect, it } from 'vitest';
import type { StoredDecision } from '../../ports/entry-store.ts';
import { createDisk, drinkOfWater, LAPTOP, MONDAY_NINE } from './stores.test-kit.ts';

const MONDAY = '2026-11-23' as LocalDay;
const TUESDAY = '2026-11-24' as LocalDay;

describe('the log of a device', () => {
  it('gives back what was appended, also after a restart', async () => {
    const disk = createDisk();
    await disk.open().entries.appendAll({ facts: [drinkOfWater()] });
    expect(await disk.open().entries.loadFacts(MONDAY)).toEqual([drinkOfWater()]);
    expect(await disk.open().entries.loadFacts(TUESDAY)).toEqual([]);
  });

  it('keeps one version of a fact, the same whichever came first', async () => {
    const [first, corrected] = [drinkOfWater({ score: 1 }), drinkOfWater({ score: 2, revision: 1 })];
    for (const order of [
      [first, corrected],
      [corrected, first],
    ]) {
      const { entries } = createDisk().open();
      for (const fact of order) await entries.appendAll({ facts: [fact] });
      expect(await entries.loadFacts(MONDAY)).toEqual([corrected]);
    }
  });

  it('lists the facts of a day by their start, in the offset they happened in', async () => {
    const { entries } = createDisk().open();
    const lateInTokyo = { ...water(1, MONDAY_NINE + days(1) - 1), offsetMinutes: 540 };
    const [early, late] = [water(2, MONDAY_NINE), water(3, MONDAY_NINE + 60_000)];
    await entries.appendAll({ facts: [late, lateInTokyo, early] });
    expect(await entries.loadFacts(MONDAY)).toEqual([early, late]);
    expect(await entries.loadFacts(TUESDAY)).toEqual([lateInTokyo]);
    expect(await entries.loadFactsBetween(MONDAY, TUESDAY)).toEqual([early, late, lateInTokyo]);
  });

  it('hides a retracted fact, also where the retraction came first', async () => {
    const retraction: Retraction = { kind: 'retraction', fact: drinkOfWater().id, life: 1, day: utcDayOf(MONDAY_NINE) };
    for (const order of [
      [{ facts: [drinkOfWater()] }, { retractions: [retraction] }],
      [{ retractions: [retraction] }, { facts: [drinkOfWater()] }],
    ]) {
      const { entries } = createDisk().open();
      for (const append of order) await entries.appendAll(append);
      expect(await entries.loadFacts(MONDAY)).toEqual([]);
    }
  });

  it('shows a retracted fact again at its next life', async () => {
    const { entries } = createDisk().open();
    const retraction: Retraction = { kind: 'retraction', fact: drinkOfWater().id, life: 1, day: utcDayOf(MONDAY_NINE) };
    const again = { ...drinkOfWater(), life: 2 };
    await entries.appendAll({ facts: [drinkOfWater()] });
    await entries.appendAll({ retractions: [retraction] });
    await entries.appendAll({ facts: [again] });
    expect(await entries.loadFacts(MONDAY)).toEqual([again]);
  });
});

it('brings back what was retracted where a person records it again, and not where a source merely repeats it', async () => {
  const { entries } = createDisk().open();
  const retraction: Retraction = { kind: 'retraction', fact: drinkOfWater().id, life: 1, day: utcDayOf(MONDAY_NINE) };
  await entries.appendAll({ facts: [drinkOfWater()] });
  await entries.appendAll({ retractions: [retraction] });
  await entries.appendAll({ facts: [drinkOfWater()] });
  expect(await entries.loadFacts(MONDAY)).toEqual([]);
  for (const _ of [1, 2]) await entries.appendAll({ again: [drinkOfWater()] });
  expect(await entries.loadFacts(MONDAY)).toEqual([{ ...drinkOfWater(), life: 2 }]);
});

describe('one step of the product', () => {
  it('writes facts, nudge state, session and decision together or not at all', async () => {
    const { entries } = createDisk().open();
    const decision = { id: `${LAPTOP}/1`, at: MONDAY_NINE, decision: { kind: 'fire' } };
    const unstorable = { when: () => MONDAY_NINE };
    await expect(
      entries.appendAll({ facts: [drinkOfWater()], decision, session: { step: 1 }, nudgeState: unstorable }),
    ).rejects.toThrow();
    expect(await entries.loadFacts(MONDAY)).toEqual([]);
    expect(await entries.loadState()).toMatchObject({ nudgeState: undefined, session: undefined });

    await entries.appendAll({ facts: [drinkOfWater()], decision, session: { step: 1 }, nudgeState: { due: 5 } });
    expect(await entries.loadFacts(MONDAY)).toEqual([drinkOfWater()]);
    expect(await entries.loadState()).toMatchObject({ nudgeState: { due: 5 }, session: { step: 1 } });
    expect(await entries.loadDecisions(MONDAY_NINE)).toEqual([decision]);
  });

  it('refuses whole, with the problem, what could not be read again, and keeps what was there', async () => {
    const { entries } = createDisk().open();
    await entries.appendAll({ facts: [drinkOfWater()] });
    const fraction = drinkOfWater({ id: { by: 'person', device: LAPTOP, count: 2 }, startTime: MONDAY_NINE + 0.5 });
    await expect(entries.appendAll({ facts: [fraction], session: { step: 1 } })).rejects.toMatchObject({
      cause: { code: 'record.unreadable', permanent: true },
    });
    expect(await entries.loadFacts(MONDAY)).toEqual([drinkOfWater()]);
    expect((await entries.loadState()).session).toBeUndefined();
  });

  it('ends the session with null and leaves it alone when it is not named', async () => {
    const { entries } = createDisk().open();
    await entries.appendAll({ session: { step: 1 } });
    await entries.appendAll({ nudgeState: { due: 5 } });
    expect((await entries.loadState()).session).toEqual({ step: 1 });
    await entries.appendAll({ session: null });
    expect((await entries.loadState()).session).toBeUndefined();
  });

  it('lets two contexts decide one after the other, never on the same state', async () => {
    const disk = createDisk();
    const [popup, background] = [disk.open().entries, disk.open().entries];
    await popup.appendAll({ session: { running: true } });
    const finish = (store: typeof popup) =>
      store.transact(({ session, nextId }) =>
        session === undefined
          ? { append: {}, result: 'nothing to finish' }
          : { append: { session: null, facts: [drinkOfWater({ id: nextId() })] }, result: 'finished' },
      );
    const results = await Promise.all([finish(popup), finish(background), finish(popup)]);
    expect(results.toSorted()).toEqual(['finished', 'nothing to finish', 'nothing to finish']);
    expect(await popup.loadFacts(MONDAY)).toHaveLength(1);
  });

  it('never gives an identity twice, not even after the database was lost', async () => {
    const disk = createDisk();
    const first = await takeId(disk.open().entries);
    const second = await takeId(disk.open().entries);
    disk.loseDatabase();
    disk.pass(seconds(1));
    const third = await takeId(disk.open().entries);
    expect([first.device, second.device, third.device]).toEqual([first.device, first.device, first.device]);
    expect(second.count).toBeGreaterThan(first.count);
    expect(third.count).toBeGreaterThan(second.count);
  });
});

it('keeps decisions for ninety days, and lets the older ones go with the next', async () => {
  const { entries } = createDisk().open();
  const [first, second, last] = [0, 1, days(90) + 1].map((since) => ({
    id: `${since}`,
    at: MONDAY_NINE + since,
    decision: { since },
  })) as [StoredDecision, StoredDecision, StoredDecision];
  for (const decision of [first, second]) await entries.appendAll({ decision });
  expect(await entries.loadDecisions(0)).toEqual([first, second]);
  await entries.appendAll({ decision: last });
  expect(await entries.loadDecisions(0)).toEqual([second, last]);
});

function water(count: number, startTime: number) {
  return drinkOfWater({ id: { by: 'person', device: LAPTOP, count }, startTime });
}

function takeId(store: ReturnType<ReturnType<typeof createDisk>['open']>['entries']) {
  return store.transact(({ nextId }) => {
    const id = nextId();
    return { append: { facts: [drinkOfWater({ id })] }, result: id };
  });
}
