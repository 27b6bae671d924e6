import { expect, it } from 'vitest';
import { type ClockedStage, unrollHypnogram } from './unroll-hypnogram.ts';

function clocked(...changes: readonly (readonly [string, ClockedStage['stage']])[]): readonly ClockedStage[] {
  return changes.map(([clock, stage]) => ({
    clockMinutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
    stage,
  }));
}

function aNight(start: string, end: string, startOffset: number, endOffset: number) {
  return { start: Date.parse(start), end: Date.parse(end), startOffset, endOffset };
}

function totals(light: number, deep: number, rem = 0, awake = 0) {
  return { light: light * 60, deep: deep * 60, rem: rem * 60, awake: awake * 60, unspecified: 0 };
}

function starts(spans: ReturnType<typeof unrollHypnogram>): readonly string[] {
  return spans.map((span) => new Date(span.startTime).toISOString().slice(11, 16));
}

it('wraps midnight', () => {
  const night = aNight('2026-06-01T21:00:00Z', '2026-06-02T05:00:00Z', 120, 120);
  const spans = unrollHypnogram(
    clocked(['23:00', 'light'], ['00:30', 'deep'], ['02:00', 'light']),
    night,
    totals(390, 90),
  );
  expect(starts(spans)).toEqual(['21:00', '22:30', '00:00']);
  expect(spans.at(-1)?.endTime).toBe(night.end);
});

it('goes on forwards where the clock goes back', () => {
  const night = aNight('2026-10-24T22:20:00Z', '2026-10-25T06:30:00Z', 60, 0);
  const changes = clocked(
    ['23:20', 'light'],
    ['00:10', 'deep'],
    ['01:40', 'rem'],
    ['01:20', 'awake'],
    ['01:28', 'light'],
  );
  expect(starts(unrollHypnogram(changes, night, totals(352, 90, 40, 8)))).toEqual([
    '22:20',
    '23:10',
    '00:40',
    '01:20',
    '01:28',
  ]);
});

it('puts the change of clocks where the stages add up to their totals, when no jump shows', () => {
  const night = aNight('2026-10-24T22:20:00Z', '2026-10-25T06:30:00Z', 60, 0);
  const changes = clocked(['23:20', 'light'], ['00:50', 'deep'], ['03:00', 'light']);
  // Deep from 00:50 in summer to 03:00 in winter: 190 minutes, not 130.
  const spans = unrollHypnogram(changes, night, totals(300, 190));
  expect(starts(spans)).toEqual(['22:20', '23:50', '03:00']);
});

it('skips the hour that is missing in spring', () => {
  const night = aNight('2026-03-28T23:00:00Z', '2026-03-29T06:00:00Z', 0, 60);
  const spans = unrollHypnogram(
    clocked(['23:00', 'light'], ['00:30', 'deep'], ['02:30', 'light']),
    night,
    totals(360, 60),
  );
  expect(starts(spans)).toEqual(['23:00', '00:30', '01:30']);
});

it('gives up on a hypnogram that goes round and round', () => {
  const night = aNight('2026-06-01T21:00:00Z', '2026-06-02T05:00:00Z', 120, 120);
  expect(
    unrollHypnogram(clocked(['23:00', 'light'], ['22:00', 'deep'], ['21:00', 'rem']), night, totals(1, 1)),
  ).toEqual([]);
});
