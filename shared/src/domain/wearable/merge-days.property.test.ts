import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SleepStage, SourceKey } from '../log/fact.ts';
import { hours, minutes } from '../time/instant.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { buildEpisodes, type LooseStage } from './build-episodes.ts';
import { aSource } from './merge-days.test-kit.ts';
import { mergeDays } from './merge-days.ts';
import type { SleepEpisode, StepInterval } from './model.ts';
import { newestVersions } from './record-identity.ts';
import { replacedByImport } from './replace-range.ts';
import { dayAt, sleepDay } from './wearable-day.ts';

// fast-check prints the seed and the smallest counterexample of a failure.

/** Generous: a busy machine is no failure. */
const PATIENCE = 60_000;

const SOURCES = [
  aSource('apple/watch', { deviceType: 'watch', provider: 'apple' }),
  aSource('apple/phone', { deviceType: 'phone', provider: 'apple' }),
  aSource('merged', { deviceType: 'phone', provider: 'apple', alreadyReconciled: true }),
  aSource('oura', { deviceType: 'ring' }),
  aSource('copy', { provider: 'health-connect', originApp: 'com.ouraring.oura' }),
];
const START = Date.UTC(2026, 9, 20);
const anyOf = <T>(...items: readonly [T, ...T[]]) => fc.constantFrom(...items);
const sourceKey = anyOf(...(SOURCES.map((source) => source.source) as [SourceKey, ...SourceKey[]]));
const offset = anyOf<number | null>(0, 60, -240, null);

const stepInterval: fc.Arbitrary<StepInterval> = fc
  .record({
    source: sourceKey,
    at: fc.integer({ min: 0, max: 4 * 1_440 }),
    length: anyOf(1, 7, 15, 60),
    stepCount: fc.integer({ min: 0, max: 2_000 }),
    startOffsetMinutes: offset,
    revision: fc.integer({ min: 0, max: 3 }),
    isDay: fc.boolean(),
  })
  .map(({ at, length, isDay, ...rest }) => {
    const startTime = isDay ? START + Math.floor(at / 1_440) * hours(24) : START + minutes(at);
    return {
      ...rest,
      externalId: null,
      startTime,
      endTime: startTime + (isDay ? hours(24) : minutes(length)),
      resolution: isDay ? 'day' : 'sample',
      recordingMethod: 'automatic',
      zoneBasis: 'recorded',
    };
  });

const sleepEpisode: fc.Arbitrary<SleepEpisode> = fc
  .record({
    source: sourceKey,
    externalId: anyOf<string | null>(null, 'a', 'b'),
    revision: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: 0, max: 4 * 48 }),
    halfHours: fc.integer({ min: 1, max: 18 }),
    startOffsetMinutes: offset,
    status: anyOf<SleepEpisode['status']>('final', 'tentative'),
    stage: anyOf<SleepStage | null>(null, 'light', 'awake'),
  })
  .map(({ at, halfHours, stage, ...rest }) => {
    const startTime = START + minutes(30 * at);
    const endTime = startTime + minutes(30 * halfHours);
    return {
      ...rest,
      startTime,
      endTime,
      endOffsetMinutes: rest.startOffsetMinutes,
      zoneBasis: 'recorded',
      episodeType: 'unknown',
      stages: stage === null ? [] : [{ startTime, endTime: endTime - minutes(30), stage }],
      stageSeconds: null,
      filedUnder: null,
    };
  });

const stepIntervals = fc.array(stepInterval, { maxLength: 40 });
const sleepEpisodes = fc.array(sleepEpisode, { maxLength: 12 });

function merged(steps: readonly StepInterval[], sleep: readonly SleepEpisode[]) {
  return Object.fromEntries(mergeDays({ sources: SOURCES, stepIntervals: steps, sleepEpisodes: sleep }));
}

it(
  'gives the same days in any order and with any repetition',
  () => {
    fc.assert(
      fc.property(stepIntervals, sleepEpisodes, fc.infiniteStream(fc.nat()), (steps, sleep, noise) => {
        const shuffled = <T>(items: readonly T[]): T[] => {
          const repeated = [...items, ...items.filter(() => (noise.next().value as number) % 2 === 0)];
          const keyed = repeated.map((item) => ({ item, key: noise.next().value as number }));
          return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
        };
        expect(merged(shuffled(steps), shuffled(sleep))).toEqual(merged(steps, sleep));
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);

it(
  'never shows more steps than all sources together',
  () => {
    fc.assert(
      fc.property(stepIntervals, (steps) => {
        const days = merged(steps, []);
        const shown = Object.values(days).reduce((sum, day) => sum + (day.steps?.stepCount ?? 0), 0);
        const all = steps.reduce((sum, interval) => sum + interval.stepCount, 0);
        expect(shown).toBeLessThanOrEqual(all + Object.keys(days).length);
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);

const aloneInterval = fc.record({
  at: fc.integer({ min: 0, max: 4 * 1_440 }),
  length: anyOf(1, 7, 15, 60, 1_500),
  stepCount: fc.integer({ min: 0, max: 2_000 }),
});

it(
  'gives a source that is alone what its minutes would come to beside a rival that wins none of them',
  () => {
    fc.assert(
      fc.property(fc.array(aloneInterval, { maxLength: 30 }), offset, (intervals, startOffsetMinutes) => {
        const alone = intervals.map(
          ({ at, length, stepCount }): StepInterval => ({
            source: 'apple/watch' as SourceKey,
            externalId: null,
            revision: 0,
            startTime: START + minutes(at),
            endTime: START + minutes(at + length),
            startOffsetMinutes,
            stepCount,
            resolution: 'sample',
            recordingMethod: 'automatic',
            zoneBasis: 'recorded',
          }),
        );
        const rival = alone.map((interval) => ({ ...interval, source: 'oura' as SourceKey, stepCount: 0 }));
        expect(merged(alone, [])).toEqual(merged([...alone, ...rival], []));
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);

const looseStages = fc
  .array(
    fc.record({
      gap: anyOf(0, 0, 0, 20, 60, 61, 200),
      length: fc.integer({ min: 1, max: 90 }),
      stage: anyOf('light', 'deep', 'awake', 'in_bed'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => {
    let at = START;
    return parts.map(({ gap, length, stage }): LooseStage => {
      const startTime = at + minutes(gap);
      at = startTime + minutes(length);
      return {
        startTime,
        endTime: at,
        stage: stage as SleepStage,
        startOffsetMinutes: 0,
        endOffsetMinutes: 0,
        zoneBasis: 'recorded',
        revision: 0,
      };
    });
  });

it(
  'makes the same nights of a file in two parts, in any order, beside the whole or without it',
  () => {
    fc.assert(
      fc.property(looseStages, fc.nat(), fc.boolean(), (stages, cutAt, withWhole) => {
        const source = 'oura' as SourceKey;
        const cut = cutAt % (stages.length + 1);
        const parts = [buildEpisodes(source, stages.slice(cut)), buildEpisodes(source, stages.slice(0, cut))];
        const whole = buildEpisodes(source, stages);
        const shown = (records: readonly SleepEpisode[]) =>
          Object.values(merged([], records)).map((day) => ({
            day: day.localDay,
            main: day.sleep?.main?.asleepSeconds,
            naps: day.sleep?.naps.map((nap) => nap.asleepSeconds),
          }));
        expect(shown([...parts.flat(), ...(withWhole ? whole : [])])).toEqual(shown(whole));
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE,
);

it(
  'knows a day from the records of that day and its neighbours',
  () => {
    fc.assert(
      fc.property(stepIntervals, (steps) => {
        // A drawer is joined before days are made of it: a corrected offset may have moved a record to another day.
        const newest = newestVersions(steps);
        const near = (day: LocalDay) => {
          const days = [addDays(day, -1), day, addDays(day, 1)];
          return newest.filter((interval) => days.includes(dayAt(interval.startTime, interval.startOffsetMinutes)));
        };
        for (const [day, value] of Object.entries(merged(steps, []))) {
          expect(merged(near(day as LocalDay), [])[day]).toEqual(value);
        }
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);

it(
  'files every sleep that is shown under the day of its waking',
  () => {
    fc.assert(
      fc.property(sleepEpisodes, (sleep) => {
        for (const [day, { sleep: shown }] of Object.entries(merged([], sleep))) {
          const all = [shown?.main?.episode, ...(shown?.naps.map((nap) => nap.episode) ?? [])];
          for (const episode of all) if (episode) expect(sleepDay(episode)).toBe(day);
        }
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);

it(
  'takes back only what lies in the range of the new import',
  () => {
    fc.assert(
      fc.property(stepIntervals, stepIntervals, (existing, incoming) => {
        for (const id of replacedByImport('steps', existing, incoming)) {
          if (id.by !== 'interval') throw new Error('every interval here is named by its start');
          const same = incoming.filter((interval) => interval.source === id.source);
          expect(
            same.some((interval) => interval.startTime === id.start && interval.endTime === id.start + id.length),
          ).toBe(false);
          expect(Math.min(...same.map((interval) => interval.startTime))).toBeLessThanOrEqual(id.start);
          expect(Math.max(...same.map((interval) => interval.endTime))).toBeGreaterThanOrEqual(id.start + id.length);
        }
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);
