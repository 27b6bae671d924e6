import { describe, expect, it } from 'vitest';
import { minutes } from '../time/instant.ts';
import { AWAKE_FOR } from './next-alarm.ts';
import { type RawTrace, run } from './simulation.test-kit.ts';

/** The minutes after nine at which the background was awake. */
function looksOf(trace: RawTrace): readonly number[] {
  const looks = new Set<number>();
  run(trace, { watch: (_, __, at) => looks.add((at - Date.UTC(2026, 10, 23, 9)) / 60_000) });
  return [...looks];
}

describe('nextAlarm', () => {
  it('wakes us once a minute while somebody is there', () => {
    expect(looksOf({ end: '2026-11-23T09:29:00', events: [at('09:00:00', 'active')] })).toEqual(
      Array.from({ length: 30 }, (_, n) => n),
    );
  });

  it('wakes us not once while nobody is there, however long', () => {
    const events = [at('09:00:00', 'active'), at('09:05:00', 'idle'), at('17:05:00', 'active')];
    expect(looksOf({ end: '2026-11-23T17:06:00', events })).toEqual([0, 1, 2, 3, 4, 5, 485, 486]);
  });

  it.each([
    ['work straight through', []],
    [
      'away at odd seconds',
      [at('10:07:23', 'idle'), at('10:18:51', 'active'), at('10:47:02', 'idle'), at('10:48:40', 'active')],
    ],
    ['pages that do not draw', [{ at: '09:00:01', surface: 'fails' }]],
  ])('never wakes us twice within a minute, whatever nudges come: %s', (_, events) => {
    for (const notifications of ['allowed', 'denied']) {
      const trace: RawTrace = { events: [at('09:00:00', 'active'), { at: '09:00:00', notifications }, ...events] };
      expect(run(trace).summary.fired).toBeGreaterThan(3);
      const asked = new Set(events.map((event) => afterNine(event.at)));
      const ours = wakeUpsOf(looksOf(trace)).filter((look) => !asked.has(look));
      expect(ours.filter((look, index) => index > 0 && look - (ours[index - 1] ?? 0) < 1 - SECOND)).toEqual([]);
      expect(ours.length).toBeGreaterThan(400);
    }
  });

  it('meets the moment that is waited for, wherever in the minute it lies', () => {
    for (const back of ['10:11:17', '10:14:00', '10:17:43']) {
      const events = [
        at('09:00:00', 'active'),
        at('10:02:00', 'idle'),
        at(back, 'active'),
        at('10:31:31', 'idle'),
        at('10:32:40', 'active'),
      ];
      const awayMinutes = 69 / 60;
      const due = afterNine(back) + 30 + awayMinutes;
      const looks = looksOf({ end: '2026-11-23T11:00:00', events });
      expect(looks.filter((look) => Math.abs(look - due) < SECOND / 60)).toHaveLength(1);
    }
  });
});

const SECOND = 1 / 60;

function at(time: string, presence: string) {
  return { at: time, presence };
}

function afterNine(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return (hour - 9) * 60 + minute + second / 60;
}

/** Looks of a background that slept before. */
function wakeUpsOf(looks: readonly number[]): readonly number[] {
  return looks.filter((look, index) => look - (looks[index - 1] ?? Number.NEGATIVE_INFINITY) > AWAKE_FOR / minutes(1));
}
