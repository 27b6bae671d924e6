import { describe, expect, it } from 'vitest';
import { days, minutes } from '../time/instant.ts';
import { decideNudge } from './decide-nudge.ts';
import { followClock } from './follow-clock.ts';
import { nudgedState, settingsWith, signalsWith } from './nudge.test-kit.ts';

describe('followClock', () => {
  it('moves everything with a clock that was set back, so that nothing has passed', () => {
    const { state, at } = nudgedState();
    const before = decideNudge(state, signalsWith(), settingsWith(), at + minutes(1));
    const back = at + minutes(1) - days(1);
    const after = decideNudge(before.state, signalsWith(), settingsWith(), back);
    expect(after.decision.boutMs).toBe(before.decision.boutMs);
    expect(after.decision.nextDue).toBe((before.decision.nextDue ?? 0) - days(1));
    expect(after.state.nudge?.firedAt).toBe((before.state.nudge?.firedAt ?? 0) - days(1));
    expect(after.facts).toEqual([]);
  });

  it('leaves a state alone whose last look lies in the past', () => {
    const { state, at } = nudgedState();
    expect(followClock(state, at)).toBe(state);
    expect(followClock(state, at + days(1))).toBe(state);
  });
});
