import { describe, expect, it } from 'vitest';
import { createRng, pickIndex, type Rng } from '../../lib/rng.ts';
import { minutes } from '../time/instant.ts';
import { badge } from './badge.ts';
import { decideNudge } from './decide-nudge.ts';
import { explain } from './explain.ts';
import { nextAlarm } from './next-alarm.ts';
import { LAPTOP, MONDAY_NINE, nudgedState, settingsWith, signalsWith } from './nudge.test-kit.ts';
import { parseNudgeState } from './parse-state.ts';
import { simulate } from './simulate.ts';
import { traceOf } from './simulation.test-kit.ts';
import { createNudgeState } from './state.ts';

const JUNK = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e300,
  '',
  'x',
  true,
  [],
  {},
  [null],
  -8.64e15,
  8.64e15,
];

describe('parseNudgeState', () => {
  it('reads back whatever was stored, after any look of a full day', () => {
    const trace = traceOf({
      events: [
        { at: '09:00:00', presence: 'active' },
        { at: '09:41:00', answer: 'snooze', minutes: 5 },
        { at: '10:10:00', answer: 'start' },
        { at: '10:12:00', presence: 'idle' },
        { at: '10:30:00', presence: 'active' },
        { at: '11:00:00', fullscreen: true },
        { at: '12:00:00', inCall: true },
        { at: '13:00:00', machine: 'sleep' },
        { at: '14:00:00', machine: 'wake' },
      ],
    });
    simulate(trace, {
      watch: (_, { state }) => expect(parseNudgeState(JSON.parse(JSON.stringify(state)), state.device)).toEqual(state),
    });
  });

  it('starts anew where nothing can be read', () => {
    for (const junk of JUNK) expect(parseNudgeState(junk, LAPTOP)).toEqual(createNudgeState(LAPTOP));
  });

  it('forgets the broken part alone', () => {
    const { state } = nudgedState();
    const read = parseNudgeState({ ...state, bout: 'long', extra: 1 }, LAPTOP);
    expect(read).toEqual({ ...state, bout: null });
  });

  it('makes no nudge id twice after the state was lost', () => {
    expect(parseNudgeState(undefined, LAPTOP, 41).nudgeCount).toBe(41);
    expect(parseNudgeState({ nudgeCount: 50 }, LAPTOP, 41).nudgeCount).toBe(50);
  });

  it('lets the engine answer sensibly whatever was stored, told or shown by the clock', () => {
    const rng = createRng(8);
    const { state, at } = nudgedState();
    for (let round = 0; round < 1_000; round++) {
      const broken = parseNudgeState(breakPart(state, rng), LAPTOP);
      const signals = signalsWith({
        presence: { state: 'idle', since: pick(rng, [null, at, -8e15, 8e15, Number.NaN]) },
        elsewhereUntil: pick(rng, [null, at, 8e15, Number.NaN]),
      });
      const now = pick(rng, [
        at,
        at + minutes(1),
        at - minutes(9_999),
        at + minutes(99_999),
        0,
        Number.NaN,
        Number.POSITIVE_INFINITY,
      ]);
      const decided = decideNudge(broken, pick(rng, [signals, signalsWith()]), settingsWith(), now);
      const where = `round ${round}`;
      expect(['fire', 'hold', 'credit', 'rest'], where).toContain(decided.decision.kind);
      expect(decided.decision.boutMs, where).toBeGreaterThanOrEqual(0);
      expect(parseNudgeState(JSON.parse(JSON.stringify(decided.state)), LAPTOP), where).toEqual(decided.state);
      const shown = badge(decided.state, settingsWith(), at);
      if (shown.kind === 'minutes') expect(shown.minutes, where).toBeGreaterThanOrEqual(1);
      for (const value of Object.values(explain(decided.state, settingsWith(), at).params))
        expect(value, where).not.toBeNaN();
      const alarm = nextAlarm(decided.state, decided.decision, Number.isFinite(now) ? now : MONDAY_NINE);
      expect(alarm === null || Number.isFinite(alarm), where).toBe(true);
    }
  }, 30_000);
});

/** The state with one value, at any depth, replaced by junk. */
function breakPart(value: unknown, rng: Rng): unknown {
  if (typeof value !== 'object' || value === null || rng() < 0.1) return pick(rng, JUNK);
  const entries = Object.entries(value);
  const chosen = pickIndex(rng, entries.length);
  return Object.fromEntries(entries.map(([key, part], index) => [key, index === chosen ? breakPart(part, rng) : part]));
}

function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[pickIndex(rng, items.length)] as T;
}
