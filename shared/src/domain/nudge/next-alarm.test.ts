import { describe, expect, it } from 'vitest';
import { type RawTrace, run } from './simulation.test-kit.ts';

/** The minutes after nine at which the background was awake. */
function looksOf(trace: RawTrace): readonly number[] {
  const looks = new Set<number>();
  run(trace, { watch: (_, __, at) => looks.add((at - Date.UTC(2026, 10, 23, 9)) / 60_000) });
  return [...looks];
}

const ACTIVE = { at: '09:00:00', presence: 'active' };

describe('nextAlarm', () => {
  it('wakes us once a minute while somebody is there', () => {
    expect(looksOf({ end: '2026-11-23T09:29:00', events: [ACTIVE] })).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });

  it('wakes us not once while nobody is there, however long', () => {
    const events = [ACTIVE, { at: '09:05:00', presence: 'idle' }, { at: '17:05:00', presence: 'active' }];
    expect(looksOf({ end: '2026-11-23T17:06:00', events })).toEqual([0, 1, 2, 3, 4, 5, 485, 486]);
  });

  it('wakes us once a minute on a day of nudges that nobody answers, and at the moments of the nudges', () => {
    const trace: RawTrace = { events: [ACTIVE] };
    const { fired } = run(trace).summary;
    expect(fired).toBeGreaterThan(3);
    // Due, the end of the grace, the end of the notification: each at most one more.
    expect(looksOf(trace).length).toBeLessThanOrEqual(9 * 60 + 1 + 3 * fired);
  });
});
