import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AnyFact, SourceKey } from '@unslouch/shared/domain/log/fact.ts';
import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { utcMonthOf } from '@unslouch/shared/domain/time/local-day.ts';
import { sleepEpisodeToFact, stepIntervalToFact } from '@unslouch/shared/domain/wearable/record-facts.ts';
import { expect, it } from 'vitest';
import { createStage } from './stage.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const OCTOBER = utcMonthOf(Date.UTC(2026, 9, 1) / hours(24));

function steps(startTime: number, length: number, stepCount: number, source = 'watch'): AnyFact {
  return stepIntervalToFact({
    source: source as SourceKey,
    externalId: null,
    revision: 7,
    startTime,
    startOffsetMinutes: 120,
    endTime: startTime + length,
    stepCount,
    resolution: 'sample',
    recordingMethod: 'automatic',
    zoneBasis: 'recorded',
  });
}

it('gives back what it took, by month and once', () => {
  const stage = createStage();
  const first = Date.UTC(2026, 9, 1);
  const october = [
    steps(first, minutes(1), 0),
    steps(Date.UTC(2026, 9, 31, 23, 59), minutes(1), 2 ** 32 - 1),
    steps(first, hours(24) * 60, 5),
    steps(first + 1, minutes(1), 0.5),
    steps(first + 2, minutes(1), 2 ** 32),
    steps(first + 3, minutes(1), 9, 'phone'),
  ];
  const november = steps(Date.UTC(2026, 10, 1), minutes(1), 3);
  expect(stage.add([...october, november])).toBe(0);
  expect(stage.months()).toEqual([OCTOBER + 1, OCTOBER]);
  const taken = stage.take(OCTOBER);
  expect(taken).toHaveLength(october.length);
  expect(taken).toEqual(expect.arrayContaining(october));
  expect(stage.take(OCTOBER)).toEqual([]);
  expect(stage.take(OCTOBER + 1)).toEqual([november]);
});

it('leaves out what no log can hold, and counts it', () => {
  const stage = createStage();
  const good = steps(Date.UTC(2026, 9, 1), minutes(1), 3);
  const bad = [steps(-minutes(5), minutes(1), 3), steps(Date.UTC(2026, 9, 1), minutes(1), Number.NaN)];
  expect(stage.add([...bad, good])).toBe(2);
  expect(stage.months().flatMap((month) => stage.take(month))).toEqual([good]);
});

/** Sleeps of a minute, with a maker's id each: nothing of them fits into columns. */
function sleeps(count: number): readonly AnyFact[] {
  return Array.from({ length: count }, (_, row) => {
    const startTime = Date.UTC(2026, 9, 1) + row * minutes(2);
    return sleepEpisodeToFact({
      source: 'ring' as SourceKey,
      externalId: `sleep-${row}`,
      revision: row,
      startTime,
      startOffsetMinutes: 120,
      endTime: startTime + minutes(1),
      endOffsetMinutes: 120,
      zoneBasis: 'recorded',
      episodeType: 'nap',
      status: 'final',
      stages: [{ startTime, endTime: startTime + minutes(1), stage: 'light' }],
      stageSeconds: null,
      filedUnder: null,
    });
  });
}

it('keeps few of the others as objects, and gives back all', async () => {
  const stage = createStage();
  const refs: WeakRef<AnyFact>[] = [];
  const add = () => {
    const facts = sleeps(5_000);
    for (const fact of facts) refs.push(new WeakRef(fact));
    stage.add(facts);
  };
  add();
  await new Promise((resolve) => setImmediate(resolve)); // until then everything that a WeakRef was made of lives
  collectGarbage();
  expect(refs.filter((ref) => ref.deref() !== undefined).length).toBeLessThanOrEqual(200);
  const taken = stage.take(OCTOBER);
  expect(taken).toHaveLength(5_000);
  expect(new Map(taken.map((fact) => [fact.startTime, fact]))).toEqual(
    new Map(sleeps(5_000).map((fact) => [fact.startTime, fact])),
  );
});
