import { problem } from '@unslouch/shared/domain/problem/problem.ts';
import { minutes, seconds } from '@unslouch/shared/domain/time/instant.ts';
import { expect, it } from 'vitest';
import { planRetry } from './plan-retry.ts';

const offline = problem('offline', 'passing');
const NOW = 1_000_000;

it('waits twice as long after each failure, at most a quarter of an hour', () => {
  const waits = [1, 2, 3, 8, 9, 1_000].map((failures) => planRetry(offline, failures, 1, NOW));
  const expected = [seconds(5), seconds(10), seconds(20), seconds(640), minutes(15), minutes(15)];
  expect(waits).toEqual(expected.map((wait) => NOW + wait));
});

it('spreads devices that lost the relay together', () => {
  expect(planRetry(offline, 3, 0, NOW)).toBe(NOW);
  expect(planRetry(offline, 3, 0.5, NOW)).toBe(NOW + seconds(10));
});

it('never comes before the relay asked for it', () => {
  expect(planRetry({ ...offline, retryAfterSeconds: 60 }, 1, 0.5, NOW)).toBe(NOW + seconds(60));
});

it('leaves to the person what trying again cannot help', () => {
  expect(planRetry(problem('device-revoked', 'permanent'), 1, 0.5, NOW)).toBeNull();
});
