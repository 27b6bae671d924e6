import { describe, expect, it } from 'vitest';
import { createRng } from '../../lib/rng.ts';
import { problem } from '../problem/problem.ts';
import { minutes, seconds } from '../time/instant.ts';
import { decideBackoff } from './backoff.ts';
import { decideRefusal } from './decide-refusal.ts';

describe('backing off', () => {
  it('waits anywhere up to a limit that doubles, and never over a quarter of an hour', () => {
    const longest = (failures: number) => decideBackoff(failures, null, () => 1);
    expect([1, 2, 3, 8, 9, 1_000].map(longest)).toEqual([
      seconds(4),
      seconds(8),
      seconds(16),
      seconds(512),
      minutes(15),
      minutes(15),
    ]);
    expect(decideBackoff(9, null, () => 0)).toBe(0);
  });

  it('spreads devices that were thrown out together', () => {
    const rng = createRng(1);
    const waits = Array.from({ length: 50 }, () => decideBackoff(8, null, rng));
    expect(new Set(waits).size).toBeGreaterThan(45);
  });

  it('N8: never comes back before the time that the relay named', () => {
    expect(decideBackoff(1, 60, () => 0)).toBe(seconds(60));
  });
});

describe('a refused push', () => {
  it.each([
    ['too-large', 1, { kind: 'halve' }],
    ['relay-broken', 1, { kind: 'retry' }],
    ['relay-broken', 3, { kind: 'halve' }],
    ['token-wrong', 1, { kind: 'refresh', what: 'token' }],
    ['epoch-unknown', 1, { kind: 'refresh', what: 'chain' }],
    ['sequence-gap', 1, { kind: 'compare' }],
    ['generation-changed', 1, { kind: 'compare' }],
    ['equivocation', 1, { kind: 'newDevice' }],
    ['device-revoked', 1, { kind: 'stop' }],
    ['version-too-old', 1, { kind: 'stop' }],
    ['malformed', 1, { kind: 'retry' }],
    ['malformed', 3, { kind: 'deadLetter' }],
  ] as const)('with %s, for the %i. time', (code, tries, refusal) => {
    expect(decideRefusal(problem(code, 'permanent'), tries)).toEqual(refusal);
  });

  it('is only set aside where trying again cannot help', () => {
    expect(decideRefusal(problem('rate-limited', 'passing'), 99)).toEqual({ kind: 'retry' });
  });
});
