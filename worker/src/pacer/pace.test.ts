import { days, type EpochMs, minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { createRng } from '@unslouch/shared/lib/rng.ts';
import { describe, expect, it } from 'vitest';
import type { RateLimit } from '../providers/provider.ts';
import { holdUntil, type Pace, type Queue, queueTurn } from './pace.ts';

const WHOOP: readonly RateLimit[] = [
  { requests: 100, per: minutes(1) },
  { requests: 10_000, per: days(1) },
];

const NEWS = { requests: 2, purpose: 'news' } as const;

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
  let [given, now]: [Pace, EpochMs] = [[], 1_000_000];
  const times: EpochMs[] = [];
  for (let i = 0; i < count; i++) {
    now += between();
    const { turn, queue } = queueTurn({ given, asked: [] }, limits, NEWS, now);
    given = queue.given;
    times.push(turn.at, turn.at);
  }
  return times;
}

describe('turns', () => {
  it('come at once while there is room', () => {
    expect(queueTurn({ given: [], asked: [] }, WHOOP, NEWS, 5_000).turn).toEqual({ kind: 'go', at: 5_000 });
  });

  it.each([0, 40, 2_000])('keep every limit in every window, asked for %i ms apart', (apart) => {
    const rng = createRng(apart + 1);
    const times = takeTurns(12_000, WHOOP, () => apart * 2 * rng());
    for (const { requests, per } of WHOOP) expect(fullest(times, per)).toBeLessThanOrEqual(requests);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('stop for everybody when the provider says so', () => {
    const given = holdUntil([], WHOOP, 90_000);
    for (const purpose of ['news', 'past'] as const)
      expect(queueTurn({ given, asked: [] }, WHOOP, { ...NEWS, purpose }, 5_000).turn.at).toBeGreaterThanOrEqual(
        90_000,
      );
  });
});

describe('with the past of many', () => {
  /** So many people's past, each window of which asks again when it was told to, and news now and then; by the second. */
  function anHour(people: number, newsEvery: number) {
    const rng = createRng(people);
    let queue: Queue = { given: [], asked: [] };
    const asking = Array.from({ length: people }, () => Math.round(rng() * seconds(10)));
    const times: EpochMs[] = [];
    let [longestWait, asks, filled]: [number, number, number] = [0, 0, 0];
    const ask = (purpose: 'news' | 'past', now: EpochMs) => {
      const { turn, queue: after } = queueTurn(queue, WHOOP, { requests: 3, purpose }, now);
      queue = after;
      if (turn.kind === 'go') times.push(turn.at, turn.at, turn.at);
      return turn;
    };
    for (let now: EpochMs = 0; now < minutes(60); now += seconds(1)) {
      if (rng() < seconds(1) / newsEvery) longestWait = Math.max(longestWait, ask('news', now).at - now);
      for (const [index, at] of asking.entries()) {
        if (at > now) continue;
        asks++;
        const turn = ask('past', now);
        if (turn.kind === 'go') filled++;
        asking[index] = Math.max(now + seconds(1), turn.at);
      }
    }
    return { times: times.sort((a, b) => a - b), longestWait, asks, filled };
  }

  it('lets news through within seconds', () => {
    expect(anHour(200, minutes(5)).longestWait).toBeLessThanOrEqual(seconds(10));
  });

  it('keeps every limit in every window, and wastes neither turns nor questions', () => {
    const { times, asks, filled } = anHour(200, minutes(10));
    for (const { requests, per } of WHOOP) expect(fullest(times, per)).toBeLessThanOrEqual(requests);
    const sustained = (3 / 4) * Math.min(...WHOOP.map(({ requests, per }) => requests / per)) * minutes(60);
    expect(times.length).toBeGreaterThan(0.9 * sustained);
    expect(asks).toBeLessThan(10 * filled);
  });
});
