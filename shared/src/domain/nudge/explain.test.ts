import { describe, expect, it } from 'vitest';
import type { NudgeId } from '../log/fact.ts';
import { minutes } from '../time/instant.ts';
import { answerNudge } from './answer-nudge.ts';
import { badge } from './badge.ts';
import { decideNudge } from './decide-nudge.ts';
import { explain } from './explain.ts';
import { nextAlarm } from './next-alarm.ts';
import { LAPTOP, MONDAY_NINE, nudgedState, settingsWith, signalsWith } from './nudge.test-kit.ts';
import type { Signals } from './signals.ts';
import { createNudgeState } from './state.ts';

const SETTINGS = settingsWith();

/** The state after sitting that long, a look a minute, the last one with these signals. */
function after(count: number, last: Partial<Signals> = {}, settings = SETTINGS) {
  let decided = decideNudge(createNudgeState(LAPTOP), signalsWith(), settings, MONDAY_NINE);
  for (let minute = 1; minute <= count; minute++) {
    const signals = signalsWith(minute === count ? last : {});
    decided = decideNudge(decided.state, signals, settings, MONDAY_NINE + minutes(minute));
  }
  const now = MONDAY_NINE + minutes(count);
  const { state, decision } = decided;
  return {
    explained: explain(state, settings, now),
    badge: badge(state, settings, now),
    alarm: nextAlarm(state, decision, now),
    now,
  };
}

describe('what is shown', () => {
  it('tells how long the person sits and when the next nudge is due', () => {
    expect(after(12)).toMatchObject({
      explained: { key: 'explain.next', params: { sat: 12, left: 18, due: MONDAY_NINE + minutes(30) } },
      badge: { kind: 'minutes', minutes: 18 },
    });
  });

  it('tells that a due nudge waits for a breakpoint, and until when', () => {
    expect(after(32)).toMatchObject({
      explained: { key: 'explain.awaitingBreakpoint', params: { sat: 32, until: MONDAY_NINE + minutes(40) } },
      badge: { kind: 'due' },
    });
  });

  it('counts down again to what was put off', () => {
    const { state, at } = nudgedState();
    const later = answerNudge(state, state.nudge?.id as NudgeId, { kind: 'snooze', minutes: 10 }, SETTINGS, at).state;
    const looked = decideNudge(later, signalsWith(), SETTINGS, at + minutes(1)).state;
    expect([at, at + minutes(1), at + minutes(10)].map((now) => badge(looked, SETTINGS, now))).toEqual([
      { kind: 'minutes', minutes: 10 },
      { kind: 'minutes', minutes: 9 },
      { kind: 'due' },
    ]);
  });

  it('promises nothing where every kind is switched off', () => {
    const settings = settingsWith({ offerStandUps: false, offerWalks: false, offerWorkouts: false });
    for (const count of [12, 32, 45]) {
      expect(after(count, {}, settings)).toMatchObject({
        explained: { key: 'explain.nothingOffered', params: { sat: count } },
        badge: { kind: 'nothingOffered' },
      });
    }
  });

  it('tells of a call before anything else that holds', () => {
    expect(after(32, { inCall: true, fullscreen: true })).toMatchObject({
      explained: { key: 'explain.inCall', params: { sat: 32 } },
      badge: { kind: 'inCall' },
    });
  });

  it('tells of a pause as long as it lasts, from the settings of the moment', () => {
    const until = MONDAY_NINE + minutes(60);
    const paused = settingsWith({ pause: { kind: 'until', until } });
    const { state } = nudgedState();
    expect(explain(state, paused, MONDAY_NINE + minutes(40))).toEqual({
      key: 'explain.pausedUntil',
      params: { sat: 40, until },
    });
    expect(badge(state, paused, MONDAY_NINE + minutes(40))).toEqual({ kind: 'paused' });
    expect(explain(state, paused, until).key).toBe('explain.open');
    const forEver = settingsWith({ pause: { kind: 'untilResumed' } });
    expect(explain(state, forEver, until)).toEqual({ key: 'explain.paused', params: { sat: 60 } });
  });

  it('tells of closed hours', () => {
    const closed = after(
      32,
      {},
      settingsWith({ workWindow: { mon: [['07:00', '08:00']], tue: [['09:00', '10:00']] } }),
    );
    expect(closed).toMatchObject({
      explained: { key: 'explain.outsideWindow', params: { sat: 32, until: MONDAY_NINE + minutes(24 * 60) } },
      badge: { kind: 'offHours' },
    });
  });

  it('tells that it is away while it is', () => {
    const since = MONDAY_NINE + minutes(10);
    expect(after(12, { presence: { state: 'idle', since } })).toMatchObject({
      explained: { key: 'explain.away', params: { sat: 10 } },
      badge: { kind: 'away' },
    });
  });

  it('tells where the presence is unknown', () => {
    expect(after(5, { presence: { state: 'unknown', since: null } }).explained.key).toBe('explain.nextUnknown');
  });
});

describe('nextAlarm', () => {
  it('looks once a minute while somebody is there, so that a look falls on the due time', () => {
    expect(after(12).alarm).toBe(MONDAY_NINE + minutes(13));
    expect(after(27.8).alarm).toBe(MONDAY_NINE + minutes(28.9));
    expect(after(28.9).alarm).toBe(MONDAY_NINE + minutes(30));
  });

  it('does not look while nobody is there', () => {
    expect(after(12, { presence: { state: 'locked', since: MONDAY_NINE + minutes(11) } }).alarm).toBeNull();
  });
});
