import { expect, it } from 'vitest';
import type { Fact, SourceKey, StepIntervalValue } from '../log/fact.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { risenSteps, sampledSteps, stepTotals } from './steps-seen.ts';

const NOW = Date.UTC(2026, 10, 23, 10);
const MIDNIGHT = Date.UTC(2026, 10, 23);
const WATCH = 'health-connect/watch' as SourceKey;
const PHONE = 'health-connect/phone' as SourceKey;

it('adds up what one source counted in the last ten minutes, and takes the source that counted most', () => {
  const facts = [
    walk(WATCH, 8, 5, 150),
    walk(WATCH, 5, 3, 120),
    walk(PHONE, 8, 3, 200),
    walk(WATCH, 30, 20, 900),
    walk(WATCH, 1, -1, 900),
  ];
  expect(sampledSteps(facts, MIDNIGHT, NOW)).toEqual({
    kind: 'sample',
    count: 270,
    from: NOW - minutes(8),
    to: NOW - minutes(3),
  });
});

it('leaves out steps that began before the bout', () => {
  expect(sampledSteps([walk(WATCH, 8, 5, 150)], NOW - minutes(6), NOW)).toBeNull();
});

it('takes the total of a day for no walk', () => {
  expect(sampledSteps([total(WATCH, 4_000, NOW)], MIDNIGHT, NOW)).toBeNull();
});

it('tells by how much a total has risen between two payloads', () => {
  const before = stepTotals([total(WATCH, 3_000, NOW - minutes(30)), total(PHONE, 2_000, NOW - minutes(20))], NOW);
  const after = stepTotals([total(WATCH, 3_700, NOW - minutes(2)), total(PHONE, 2_100, NOW)], NOW);
  expect(risenSteps(before, after)).toEqual({
    kind: 'dayTotal',
    count: 700,
    from: NOW - minutes(30),
    to: NOW - minutes(2),
  });
});

it('knows of no rise where nothing came, the first payload came, or a new day began', () => {
  const known = stepTotals([total(WATCH, 3_000, NOW - minutes(30))], NOW);
  const tomorrow = { ...total(WATCH, 3_800, NOW), startTime: MIDNIGHT + minutes(60) };
  expect(risenSteps(known, known)).toBeNull();
  expect(risenSteps([], known)).toBeNull();
  expect(risenSteps(known, stepTotals([tomorrow], NOW))).toBeNull();
});

it('leaves out totals whose payload does not say when it was made', () => {
  expect(stepTotals([total(WATCH, 3_000, 7), total(PHONE, 3_000, NOW + 1)], NOW)).toEqual([]);
});

it('takes the end of a day so far for the time of its total, whose revision is a count', () => {
  const sofar = (stepCount: number, at: EpochMs) =>
    steps(MIDNIGHT, stepCount, { source: PHONE, endTime: at, stepCount, resolution: 'day' });
  const [before, after] = [sofar(3_000, NOW - minutes(30)), sofar(3_700, NOW)].map((fact) => stepTotals([fact], NOW));
  expect(risenSteps(before ?? [], after ?? [])).toEqual({
    kind: 'dayTotal',
    count: 700,
    from: NOW - minutes(30),
    to: NOW,
  });
});

function walk(source: SourceKey, fromMinutes: number, toMinutes: number, stepCount: number) {
  const endTime = NOW - minutes(toMinutes);
  return steps(NOW - minutes(fromMinutes), 0, { source, endTime, stepCount, resolution: 'sample' });
}

function total(source: SourceKey, stepCount: number, revision: number) {
  return steps(MIDNIGHT, revision, { source, endTime: MIDNIGHT + minutes(1_440), stepCount, resolution: 'day' });
}

function steps(
  startTime: EpochMs,
  revision: number,
  value: Pick<StepIntervalValue, 'source' | 'endTime' | 'stepCount' | 'resolution'>,
): Fact<'stepInterval'> {
  return {
    kind: 'fact',
    id: { by: 'interval', source: value.source, metric: 'steps', start: startTime, length: value.endTime - startTime },
    life: 1,
    revision,
    type: 'stepInterval',
    startTime,
    offsetMinutes: 0,
    value: { ...value, recordingMethod: 'automatic', zoneBasis: 'recorded' },
  };
}
