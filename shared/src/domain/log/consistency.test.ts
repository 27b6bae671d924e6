import { describe, expect, it } from 'vitest';
import { addDays, type LocalDay } from '../time/local-day.ts';
import { consistency, type DayCount } from './consistency.ts';

const FIRST = '2026-09-01' as LocalDay;

/** The score after these days in turn. */
function scoreAfter(...days: readonly (readonly [DayCount, number])[]): number {
  const counts = days.flatMap(([count, times]) => Array<DayCount>(times).fill(count));
  const at = new Map(counts.map((count, index) => [addDays(FIRST, index), count]));
  const scores = consistency(FIRST, addDays(FIRST, counts.length - 1), (day) => at.get(day) ?? 'neutral');
  return Math.round((scores.at(-1) ?? 0) * 100);
}

describe('consistency', () => {
  it('is whole while every day is, from the first day on', () => {
    expect([scoreAfter([1, 1]), scoreAfter([1, 60])]).toEqual([100, 100]);
  });

  it('counts half after a fortnight', () => {
    expect(scoreAfter([1, 400], [0, 14])).toBe(50);
  });

  it('moves little for one quiet day, and never to zero', () => {
    expect(scoreAfter([1, 90], [0, 1])).toBe(95);
    expect(scoreAfter([1, 90], [0, 60])).toBeGreaterThan(0);
  });

  it('costs nothing on days off, holidays and sick days', () => {
    expect(scoreAfter([1, 90], ['neutral', 40])).toBe(100);
    expect(scoreAfter([1, 30], [0, 3], ['neutral', 20])).toBe(scoreAfter([1, 30], [0, 3]));
  });

  it('comes back sooner than it went', () => {
    const before = scoreAfter([1, 200]);
    const away = scoreAfter([1, 200], [0, 14]);
    const back = scoreAfter([1, 200], [0, 14], [1, 14]);
    expect(back - away).toBeGreaterThanOrEqual((before - away) / 2);
  });

  it('is nothing where no day counts', () => {
    expect(scoreAfter(['neutral', 5])).toBe(0);
  });
});
