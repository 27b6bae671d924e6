import { expect, it } from 'vitest';
import type { DaySummary } from '../day/day-summary.ts';
import { type EpochMs, hours } from '../time/instant.ts';
import { lastNight } from './last-night.ts';

const SEVEN = Date.UTC(2026, 10, 23, 7);

it('is the latest night that ended', () => {
  const nights = [dayWith(SEVEN - hours(24), 8), dayWith(SEVEN, 5.5)];
  expect(lastNight(nights, SEVEN + hours(2))).toEqual({ hours: 5.5, endedAt: SEVEN });
});

it('is unknown after eighteen hours, before it ended, and where nobody slept', () => {
  expect(lastNight([dayWith(SEVEN, 5.5)], SEVEN + hours(18) + 1)).toBeNull();
  expect(lastNight([dayWith(SEVEN, 5.5)], SEVEN - 1)).toBeNull();
  expect(lastNight([dayWith(SEVEN, 0)], SEVEN)).toBeNull();
  expect(lastNight([], SEVEN)).toBeNull();
});

function dayWith(endTime: EpochMs, asleepHours: number): DaySummary {
  const main = { episode: { endTime }, asleepSeconds: asleepHours * 3_600 };
  return { wearable: { sleep: { main } } } as unknown as DaySummary;
}
