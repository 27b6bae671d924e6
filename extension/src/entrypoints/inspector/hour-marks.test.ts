import { hours, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { describe, expect, it } from 'vitest';
import { hourMarks, wallTime } from './hour-marks.ts';

const NINE = wallTime('2026-11-23T09:00:00+11:00');

describe('hourMarks', () => {
  it('marks every hour of a morning', () => {
    expect(hourMarks(NINE + minutes(30), NINE + hours(3.5)).map(({ label }) => label)).toEqual([
      '10:00',
      '11:00',
      '12:00',
    ]);
    expect(hourMarks(NINE, NINE + hours(4)).map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('marks days where hours are too many, and a moment not at all', () => {
    expect(hourMarks(NINE, NINE + hours(72)).map(({ label }) => label)).toEqual(['11-24', '11-25', '11-26']);
    expect(hourMarks(NINE + 1, NINE + 1)).toEqual([]);
  });

  it('has room for all of a year', () => {
    const marks = hourMarks(NINE, NINE + hours(24 * 365));
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.length).toBeLessThan(8);
  });
});
