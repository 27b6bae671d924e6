import { days, type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import { describe, expect, it } from 'vitest';
import type { RateLimit } from '../providers/provider.ts';
import { giveTurn, holdUntil, type Pace } from './pace.ts';

const WHOOP: readonly RateLimit[] = [
  { requests: 100, per: minutes(1) },
  { requests: 10_000, per: days(1) },
];

/** Requests in the fullest window of that length, wherever it begins. */
function fullest(times: readonly EpochMs[], per: number): number {
  let [most, first] = [0, 0];
  for (const [index, time] of times.entries()) {
    while ((times[first] as number) <= time - per) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

function takeTurns(count: number, limits: readonly RateLimit[], between: () => number): readonly EpochMs[] {
  let [pace, now]: [Pace, EpochMs] = [[], 1_000_000];
  const times: EpochMs[] = [];
  for (let i = 0; i < count; i++) {
    now += between();
    const given = giveTurn(pace, limits, 2, now);
    pace = given.pace;
    times.push(given.at, given.at);
  }
  return times;
}

describe('turns', () => {
  it('come at once while there is room', () => {
    expect(giveTurn([], WHOOP, 2, 5_000).at).toBe(5_000);
  });

  it.each([0, 40, 2_000])('keep every limit in every window, asked for %i ms apart', (apart) => {
    const rng = createRng(apart + 1);
    const times = takeTurns(12_000, WHOOP, () => apart * 2 * rng());
    for (const { requests, per } of WHOOP) expect(fullest(times, per)).toBeLessThanOrEqual(requests);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('stop for everybody when the provider says so', () => {
    const held = holdUntil([], WHOOP, 90_000);
    expect(giveTurn(held, WHOOP, 2, 5_000).at).toBeGreaterThanOrEqual(90_000);
  });
});
