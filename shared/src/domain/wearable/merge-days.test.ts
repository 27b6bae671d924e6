import { describe, expect, it } from 'vitest';
import type { SourceKey } from '../log/fact.ts';
import type { LocalDay } from '../time/local-day.ts';
import { explainSteps } from './explain-steps.ts';
import { aSleep, aSource, someSteps, stagesFrom } from './merge-days.test-kit.ts';
import { affectedDays, mergeDays } from './merge-days.ts';
import type { DataSource, Deletion, SleepEpisode, StepInterval } from './model.ts';

const WATCH = aSource('apple/watch', { deviceType: 'watch' });
const PHONE = aSource('apple/phone', { deviceType: 'phone' });
const RING = aSource('oura', { deviceType: 'ring' });
const DAY = '2026-10-20' as LocalDay;

function daysOf(
  given: {
    readonly sources?: readonly DataSource[];
    readonly steps?: readonly StepInterval[];
    readonly sleep?: readonly SleepEpisode[];
  },
  deletions: readonly Deletion[] = [],
) {
  const { sources = [WATCH, PHONE, RING], steps = [], sleep = [] } = given;
  return mergeDays({ sources, stepIntervals: steps, sleepEpisodes: sleep }, deletions);
}

function stepsOf(steps: readonly StepInterval[], sources?: readonly DataSource[]) {
  return Object.fromEntries(
    [...daysOf(sources ? { steps, sources } : { steps })].map(([day, value]) => [day, value.steps?.stepCount]),
  );
}

function sleepOf(sleep: readonly SleepEpisode[], deletions: readonly Deletion[] = []) {
  return Object.fromEntries(
    [...daysOf({ sleep }, deletions)].map(([day, value]) => [
      day,
      {
        main: value.sleep?.main?.asleepSeconds ?? null,
        naps: value.sleep?.naps.map((nap) => nap.asleepSeconds) ?? [],
        notCounted: value.sleep?.notCounted.map((episode) => episode.source) ?? [],
      },
    ]),
  );
}

describe('steps of one day', () => {
  it('counts the phone only while the watch is off, and says so', () => {
    const day = daysOf({
      steps: [
        someSteps('apple/watch', 1640, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
        someSteps('apple/phone', 420, '2026-10-20T08:30:00Z', '2026-10-20T09:00:00Z'),
        someSteps('apple/phone', 200, '2026-10-20T12:00:00Z', '2026-10-20T12:10:00Z'),
      ],
    }).get(DAY);
    expect(day?.steps).toEqual({
      stepCount: 1840,
      asOf: Date.parse('2026-10-20T12:10:00Z'),
      explanation: {
        kind: 'union',
        parts: [
          { source: 'apple/watch', deviceType: 'watch', stepCount: 1640 },
          { source: 'apple/phone', deviceType: 'phone', stepCount: 200 },
        ],
      },
    });
    expect(day?.steps && explainSteps(day.steps)).toBe('1,840 steps: watch 1,640, phone 200 while the watch was off');
  });

  it('says when a total stood so: by the time of its revision, else where the day so far ends', () => {
    const [start, noon, now] = ['2026-10-20T00:00:00Z', '2026-10-20T12:00:00Z', '2026-10-20T14:00:00Z'];
    const whole = someSteps('apple/watch', 900, start, '2026-10-21T00:00:00Z', { resolution: 'day' });
    const told = daysOf({ steps: [{ ...whole, revision: Date.parse(noon) }] }).get(DAY);
    const sofar = someSteps('apple/watch', 900, start, now, { resolution: 'day', revision: 900 });
    expect(told?.steps?.asOf).toBe(Date.parse(noon));
    expect(daysOf({ steps: [sofar] }).get(DAY)?.steps?.asOf).toBe(Date.parse(now));
  });

  it('spreads an interval evenly and cuts it where a better source begins', () => {
    const steps = [
      someSteps('apple/phone', 100, '2026-10-20T08:00:00Z', '2026-10-20T08:10:00Z'),
      someSteps('apple/watch', 30, '2026-10-20T08:05:00Z', '2026-10-20T08:10:00Z'),
    ];
    expect(stepsOf(steps)).toEqual({ [DAY]: 80 });
  });

  it('says whose total it shows', () => {
    const steps = [
      someSteps('oura', 8421, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', { resolution: 'day' }),
      someSteps('apple/watch', 1840, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
    ];
    const day = daysOf({ steps }).get(DAY);
    expect(day?.steps?.explanation).toEqual({
      kind: 'total',
      source: 'oura',
      deviceType: 'ring',
      alreadyReconciled: false,
      unionOfOthers: 1840,
    });
    expect(day?.steps && explainSteps(day.steps)).toBe('8,421 steps: total of the day from the ring');
  });

  it("shows a source's total of the day and never its samples as well", () => {
    const steps = [
      someSteps('oura', 8421, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', { resolution: 'day' }),
      someSteps('oura', 9000, '2026-10-20T08:00:00Z', '2026-10-20T10:00:00Z'),
    ];
    expect(stepsOf(steps)).toEqual({ [DAY]: 8421 });
  });

  it.each([
    [8421, 8421],
    [1000, 1840],
  ])('lets a total of %i compete with the minutes of the others: %i', (total, shown) => {
    const steps = [
      someSteps('oura', total, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', { resolution: 'day' }),
      someSteps('apple/watch', 1840, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
    ];
    expect(stepsOf(steps)).toEqual({ [DAY]: shown });
  });

  it('replaces the parts of a total that their provider already reconciled', () => {
    const merged = aSource('health-connect', { alreadyReconciled: true, deviceType: 'phone' });
    const one = aSource('health-connect/one', { provider: 'health-connect' });
    const two = aSource('health-connect/two', { provider: 'health-connect' });
    const steps = [
      someSteps('health-connect', 2560, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', { resolution: 'day' }),
      someSteps('health-connect/one', 2506, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
      someSteps('health-connect/two', 1919, '2026-10-20T10:00:00Z', '2026-10-20T11:00:00Z'),
    ];
    expect(stepsOf(steps, [merged, one, two])).toEqual({ [DAY]: 2560 });
  });

  it('adds fractions of a step before it rounds', () => {
    const minute = (at: number, steps: number) =>
      someSteps('apple/phone', steps, `2026-10-20T08:0${at}:00Z`, `2026-10-20T08:0${at + 1}:00Z`);
    expect(stepsOf([minute(0, 1.4), minute(1, 1.4), minute(2, 1.4)])).toEqual({ [DAY]: 4 });
  });

  it('rounds half a step the same way whether it was added up by minute or by interval', () => {
    const half = someSteps('apple/watch', 1278, '2026-10-20T23:05:00Z', '2026-10-21T00:05:00Z');
    const oneClock = someSteps('apple/watch', 0, '2026-10-16T00:00:00Z', '2026-10-16T00:01:00Z');
    const twoClocks = { ...oneClock, startOffsetMinutes: 60 };
    expect(stepsOf([half, oneClock])[DAY]).toBe(1172);
    expect(stepsOf([half, twoClocks])[DAY]).toBe(1172);
  });

  it('counts no step twice where records of one source overlap under two clocks', () => {
    const merged = aSource('apple/phone', { alreadyReconciled: true });
    const steps = [
      someSteps('apple/phone', 0, '2026-10-20T22:46:00Z', '2026-10-20T23:01:00Z'),
      someSteps('apple/phone', 150, '2026-10-20T22:01:00Z', '2026-10-20T23:01:00Z', { startOffsetMinutes: 60 }),
    ];
    expect(stepsOf(steps, [merged])).toEqual({ '2026-10-20': 148, '2026-10-21': 3 });
  });

  it('splits an interval over midnight between the two days of its own clock', () => {
    const steps = [
      someSteps('apple/watch', 100, '2026-10-19T22:50:00Z', '2026-10-19T23:10:00Z', { startOffsetMinutes: 60 }),
    ];
    expect(stepsOf(steps)).toEqual({ '2026-10-19': 50, '2026-10-20': 50 });
  });

  it('counts every minute once on a day with two offsets', () => {
    const steps = [
      someSteps('apple/watch', 600, '2026-10-20T00:30:00Z', '2026-10-20T01:00:00Z', { startOffsetMinutes: -240 }),
      someSteps('apple/watch', 400, '2026-10-20T14:00:00Z', '2026-10-20T14:30:00Z', { startOffsetMinutes: 60 }),
    ];
    expect(stepsOf(steps)).toEqual({ '2026-10-19': 600, '2026-10-20': 400 });
  });

  it('counts all 25 hours of the day on which the clocks go back', () => {
    const hour = (start: string, offset: number) =>
      someSteps('apple/watch', 10, start, new Date(Date.parse(start) + 3_600_000).toISOString(), {
        startOffsetMinutes: offset,
      });
    const steps = Array.from({ length: 25 }, (_, index) =>
      hour(new Date(Date.parse('2026-10-24T23:00:00Z') + index * 3_600_000).toISOString(), index < 2 ? 60 : 0),
    );
    expect(stepsOf(steps)).toEqual({ '2026-10-25': 250 });
  });

  it("drops a phone's copy on the days on which the provider itself speaks", () => {
    const copy = aSource('health-connect/oura', { provider: 'health-connect', originApp: 'com.ouraring.oura' });
    const steps = [
      someSteps('oura', 500, '2026-10-20T00:00:00Z', '2026-10-21T00:00:00Z', { resolution: 'day' }),
      someSteps('health-connect/oura', 900, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
      someSteps('health-connect/oura', 700, '2026-10-22T08:00:00Z', '2026-10-22T09:00:00Z'),
    ];
    expect(stepsOf(steps, [RING, copy])).toEqual({ [DAY]: 500, '2026-10-22': 700 });
  });

  it('follows a correction by its revision, whatever came last', () => {
    const first = someSteps('apple/watch', 100, '2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z', { revision: 1 });
    const second = { ...first, stepCount: 90, revision: 2 };
    expect(stepsOf([first, second])).toEqual({ [DAY]: 90 });
    expect(stepsOf([second, first])).toEqual({ [DAY]: 90 });
  });
});

describe('sleep of one day', () => {
  const night = (source: string, change: Partial<SleepEpisode> = {}) =>
    aSleep(source, '2026-10-19T22:00:00Z', '2026-10-20T06:00:00Z', change);

  it('belongs to the day of waking by the clock there', () => {
    expect(Object.keys(sleepOf([night('oura', { endOffsetMinutes: -480 })]))).toEqual(['2026-10-19']);
  });

  it('keeps the longest of a growing session', () => {
    const states = ['2026-10-20T00:05:00Z', '2026-10-20T01:18:00Z', '2026-10-20T06:05:00Z'];
    const growing = states.map((end) => aSleep('oura', '2026-10-19T23:00:00Z', end));
    expect(sleepOf(growing)).toEqual({ [DAY]: { main: 25_500, naps: [], notCounted: [] } });
  });

  it('joins parts up to an hour apart and counts the gap as awake', () => {
    const parts = [
      aSleep('oura', '2026-10-19T22:00:00Z', '2026-10-20T01:00:00Z'),
      aSleep('oura', '2026-10-20T02:00:00Z', '2026-10-20T06:00:00Z'),
    ];
    expect(sleepOf(parts)).toEqual({ [DAY]: { main: 25_200, naps: [], notCounted: [] } });
  });

  it('leaves parts more than an hour apart two sleeps', () => {
    const parts = [
      aSleep('oura', '2026-10-19T22:00:00Z', '2026-10-20T01:00:00Z'),
      aSleep('oura', '2026-10-20T02:01:00Z', '2026-10-20T06:00:00Z'),
    ];
    expect(sleepOf(parts)).toEqual({ [DAY]: { main: 14_340, naps: [10_800], notCounted: [] } });
  });

  it('shows the source with stages and lists the other', () => {
    const staged = night('apple/phone', { stages: stagesFrom('2026-10-19T22:00:00Z', ['light', 400], ['awake', 80]) });
    expect(sleepOf([night('apple/watch'), staged])).toEqual({
      [DAY]: { main: 24_000, naps: [], notCounted: ['apple/watch'] },
    });
  });

  it('prefers a final night to a tentative one, then the better device', () => {
    const tentative = night('apple/watch', { status: 'tentative' });
    expect(sleepOf([tentative, night('oura'), night('apple/phone')])[DAY]?.notCounted).toEqual([
      'apple/phone',
      'apple/watch',
    ]);
  });

  it('takes the word of the provider on main and nap', () => {
    const nap = aSleep('oura', '2026-10-20T12:00:00Z', '2026-10-20T16:00:00Z', { episodeType: 'nap' });
    expect(sleepOf([night('oura'), nap])).toEqual({ [DAY]: { main: 28_800, naps: [14_400], notCounted: [] } });
    expect(sleepOf([nap])).toEqual({ [DAY]: { main: null, naps: [14_400], notCounted: [] } });
  });

  it('files a sleep under the day its provider names', () => {
    const late = aSleep('oura', '2026-10-19T18:10:00Z', '2026-10-19T18:45:00Z', {
      episodeType: 'nap',
      filedUnder: DAY,
    });
    expect(sleepOf([late])).toEqual({ [DAY]: { main: null, naps: [2100], notCounted: [] } });
  });

  it('counts no sleep where somebody only lay awake', () => {
    const awake = night('oura', { stages: stagesFrom('2026-10-19T22:00:00Z', ['awake', 480]) });
    expect(sleepOf([awake])).toEqual({});
  });

  it('forgets what the provider deleted, unless it came back later', () => {
    const gone: Deletion = {
      source: 'oura' as SourceKey,
      kind: 'sleep',
      target: { kind: 'record', externalId: 'n1' },
      revision: 5,
    };
    expect(sleepOf([night('oura', { externalId: 'n1', revision: 4 })], [gone])).toEqual({});
    expect(Object.keys(sleepOf([night('oura', { externalId: 'n1', revision: 6 })], [gone]))).toEqual([DAY]);
  });
});

it('asks for the days around whatever came', () => {
  const records = {
    stepIntervals: [someSteps('apple/watch', 1, '2026-10-20T23:30:00Z', '2026-10-21T00:30:00Z')],
    sleepEpisodes: [],
  };
  expect(affectedDays(records)).toEqual(['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22']);
});
