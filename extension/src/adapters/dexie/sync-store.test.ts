import type { SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { aDevice, aRegister, fromTheFuture } from '@unslouch/shared/domain/sync/records.test-kit.ts';
import { days, hours } from '@unslouch/shared/domain/time/instant.ts';
import { addDays, type LocalDay, localDayToUtcDay } from '@unslouch/shared/domain/time/local-day.ts';
import { stepIntervalToFact } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { describe, expect, it } from 'vitest';
import type { Pulled, SyncStore } from '../../ports/sync-store.ts';
import { createDisk, drinkOfWater, MONDAY_NINE } from './stores.test-kit.ts';

const MONDAY = '2026-11-23' as LocalDay;
const MEMBER = { account: 'an account', relay: 'https://relay.example.org' };
const GENERATION = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('what waits for the relay', () => {
  it('is nothing without an account, and the whole log with one', async () => {
    const { entries, settings, sync } = createDisk().open();
    await entries.appendAll({ facts: [drinkOfWater()] });
    await settings.save({ standUpEveryMinutes: 45 });
    expect(await sync.loadWaiting(10)).toEqual([]);
    await sync.join(MEMBER);
    const waiting = await sync.loadWaiting(10);
    expect(waiting.flatMap((row) => row.records).map((record) => record.kind)).toEqual(['fact', 'register']);
  });

  it('is only what is news', async () => {
    const { entries, sync } = createDisk().open();
    await sync.join(MEMBER);
    for (const _ of [1, 2, 3]) await entries.appendAll({ facts: [drinkOfWater()] });
    expect((await sync.loadWaiting(10)).map((row) => row.records)).toEqual([[drinkOfWater()]]);
  });

  it('goes out in a batch that stays the same until it is confirmed', async () => {
    const disk = createDisk();
    const { entries, sync } = disk.open();
    await sync.join(MEMBER);
    await entries.appendAll({ facts: [drinkOfWater()] });
    const batch = await pinNext(sync, 1);
    const { sync: restarted, entries: same } = disk.open();
    expect(await restarted.loadPinned()).toEqual([batch]);
    await same.appendAll({ facts: [drinkOfWater({ revision: 1, score: 2 })] });
    expect((await restarted.loadWaiting(10)).map((row) => row.row)).toEqual([2]);
    await restarted.acknowledge(batch);
    expect(await restarted.loadPinned()).toEqual([]);
    expect((await restarted.loadWaiting(10)).map((row) => row.row)).toEqual([2]);
    const own = await restarted.loadDevice();
    expect(await restarted.loadHeads()).toEqual(new Map([[own, { sequence: 1, hash: batch.hash }]]));
  });

  it('moves this device’s head, and never back: a pull may have told of later batches first', async () => {
    const { sync } = createDisk().open();
    await sync.join(MEMBER);
    const own = await sync.loadDevice();
    const head = { sequence: 3, hash: new Uint8Array(32).fill(3) };
    await sync.apply({ ...pulled(3), heads: new Map([[own, head]]) });
    for (const sequence of [1, 2]) await sync.acknowledge(await pinNext(sync, sequence));
    expect(await sync.loadHeads()).toEqual(new Map([[own, head]]));
  });

  it('is set aside where the relay will never take it, for a person to see and export', async () => {
    const { entries, sync } = createDisk().open();
    await sync.join(MEMBER);
    await entries.appendAll({ facts: [drinkOfWater()] });
    const refusal = problem('too-large', 'permanent');
    await pinNext(sync, 1);
    await sync.deadLetter(refusal);
    expect(await sync.loadWaiting(10)).toEqual([]);
    expect(await sync.loadQuarantine()).toMatchObject([{ from: 'outbox', problem: refusal, at: MONDAY_NINE }]);
    expect(await entries.loadFacts(MONDAY)).toEqual([drinkOfWater()]);
  });
});

describe('what a pull brings', () => {
  it('is written with its cursor, or neither is', async () => {
    const { entries, sync } = createDisk().open();
    const unstorable = { ...pulled(7), heads: new Map([[aDevice(2), { sequence: 1, hash: (() => {}) as never }]]) };
    await expect(sync.apply({ ...unstorable, records: [drinkOfWater()] })).rejects.toThrow();
    expect(await entries.loadFacts(MONDAY)).toEqual([]);
    expect(await sync.loadCursor()).toEqual({ generation: '', after: 0 });

    await sync.apply({ ...pulled(7), records: [drinkOfWater()] });
    expect(await entries.loadFacts(MONDAY)).toEqual([drinkOfWater()]);
    expect(await sync.loadCursor()).toEqual({ generation: GENERATION, after: 7 });
  });

  it('does not go out again', async () => {
    const { sync } = createDisk().open();
    await sync.join(MEMBER);
    await sync.apply({ ...pulled(1), records: [drinkOfWater()] });
    expect(await sync.loadWaiting(10)).toEqual([]);
  });

  it('from a phone goes out, and its slot is let go once that is delivered', async () => {
    const { sync } = createDisk().open();
    await sync.join(MEMBER);
    await sync.apply({ ...pulled(4), slots: [{ sequence: 4, records: [drinkOfWater()], deletions: [] }] });
    const cursor = { generation: GENERATION, after: 4 };
    expect(await sync.loadAcknowledgement()).toEqual({ cursor, slots: [] });
    await sync.acknowledge(await pinNext(sync, 1));
    expect(await sync.loadAcknowledgement()).toEqual({ cursor, slots: [4] });
    await sync.saveAcknowledged({ cursor, slots: [4] });
    expect(await sync.loadAcknowledgement()).toBeNull();
  });

  it('of many days from a provider works out each day once, and goes out as one row a month', async () => {
    const { database, sync } = createDisk().open();
    await sync.join(MEMBER);
    const written: string[] = [];
    database.daySummaries.hook('creating', (day) => void written.push(day));
    database.daySummaries.hook('updating', (_, day) => void written.push(day));
    const told = Array.from({ length: 150 }, (_, back) => addDays(MONDAY, -back));
    const slots = told.map((day, sequence) => ({ sequence, records: [stepsOf(day, 5_000)], deletions: [] }));
    await sync.apply({ ...pulled(150), slots });
    expect(written.sort()).toEqual(told.toSorted());
    expect(await sync.loadWaiting(100)).toHaveLength(6);
  });

  it('is taken back by a later slot of the same page, and not by an earlier one', async () => {
    const { entries, sync } = createDisk().open();
    const source = 'oura' as SourceKey;
    const startTime = MONDAY_NINE - hours(9);
    const target = { kind: 'interval', startTime, endTime: startTime + hours(24) } as const;
    const [told, again] = [stepsOf(MONDAY, 5_000), stepsOf(addDays(MONDAY, -3), 5_000)];
    const deletion = { source, kind: 'steps', target, revision: null } as const;
    const earlier = {
      ...deletion,
      target: { ...target, startTime: startTime - hours(72), endTime: startTime - hours(48) },
    };
    await sync.apply({
      ...pulled(3),
      slots: [
        { sequence: 1, records: [told], deletions: [earlier] },
        { sequence: 2, records: [again], deletions: [] },
        { sequence: 3, records: [], deletions: [deletion] },
      ],
    });
    expect(await entries.loadFacts(MONDAY)).toEqual([]);
    expect(await entries.loadFacts(addDays(MONDAY, -3))).toEqual([again]);
  });

  it('lifts the stamp, so that a later edit here wins whatever the clocks say', async () => {
    const { settings, sync } = createDisk().open();
    const from2099 = aRegister('setting/standUpEveryMinutes', 60, Date.UTC(2099, 0, 1), aDevice(2));
    await sync.apply({ ...pulled(1), records: [from2099] });
    await settings.save({ standUpEveryMinutes: 45 });
    expect(await settings.load()).toEqual({ standUpEveryMinutes: 45 });
    expect(await settings.loadPrevious('standUpEveryMinutes')).toEqual([{ value: 60, replacedAt: MONDAY_NINE }]);
  });

  it('of a kind that only a newer build knows is kept and passed on as it came', async () => {
    const { sync } = createDisk().open();
    const record = fromTheFuture(20_000, 1, 2, 3);
    await sync.apply({ ...pulled(1), records: [record] });
    await sync.join(MEMBER);
    expect((await sync.loadWaiting(10)).flatMap((row) => row.records)).toEqual([record]);
  });

  it('remembers the most that anybody saw of a device, so that a relay that holds it back is found out', async () => {
    const { sync } = createDisk().open();
    await sync.apply({ ...pulled(1), claimed: new Map([[aDevice(3), 5]]) });
    await sync.apply({ ...pulled(2), claimed: new Map([[aDevice(3), 4]]) });
    expect(await sync.loadClaimed()).toEqual(new Map([[aDevice(3), 5]]));
    expect(await sync.loadHeads()).toEqual(new Map());
  });
});

function pulled(after: number): Pulled {
  const cursor = { generation: GENERATION, after };
  return {
    records: [],
    covered: [],
    batches: [],
    heads: new Map(),
    claimed: new Map(),
    slots: [],
    quarantined: [],
    cursor,
  };
}

async function pinNext(sync: SyncStore, sequence: number) {
  const rows = (await sync.loadWaiting(10)).map((row) => row.row);
  const hash = new Uint8Array(32).fill(sequence);
  const batch = { firstSequence: sequence, lastSequence: sequence, bytes: Uint8Array.of(sequence), hash, rows };
  await sync.pin([batch]);
  return batch;
}

function stepsOf(day: LocalDay, stepCount: number) {
  const startTime = days(localDayToUtcDay(day));
  return stepIntervalToFact({
    source: 'oura' as SourceKey,
    externalId: null,
    revision: stepCount,
    startTime,
    startOffsetMinutes: 0,
    endTime: startTime + days(1),
    stepCount,
    resolution: 'day',
    recordingMethod: 'automatic',
    zoneBasis: 'recorded',
  });
}
