import { describe, expect, it } from 'vitest';
import { present } from '../../lib/assert.ts';
import { createRng, type Rng } from '../../lib/rng.ts';
import type { DeviceId } from '../log/fact.ts';
import { minutes } from '../time/instant.ts';
import { answerNudge } from './answer-nudge.ts';
import { decideNudge } from './decide-nudge.ts';
import { LAPTOP, MONDAY_NINE, nudgedState, settingsWith, signalsWith } from './nudge.test-kit.ts';
import { claimIn, joinShare, type NudgeShare, shareOf } from './share.ts';
import { createNudgeState, type NudgeState } from './state.ts';

const DEVICES = ['laptop', 'desktop', 'tablet'] as unknown as readonly DeviceId[];

/** A device that sat, was nudged and answered for a while by itself. */
function alone(device: DeviceId, rng: Rng): NudgeState {
  let state = createNudgeState(device);
  const settings = settingsWith({ graceMinutes: 0 });
  for (let minute = 0; minute < 100; minute++) {
    const now = MONDAY_NINE + minutes(minute);
    const idle = { state: 'idle', since: now } as const;
    state = decideNudge(state, signalsWith(rng() < 0.1 ? { presence: idle } : {}), settings, now).state;
    if (state.nudge !== null && rng() < 0.2) {
      const kind = rng() < 0.5 ? 'skip' : 'didIt';
      state = answerNudge(state, state.nudge.id, { kind }, settings, now).state;
    }
  }
  return state;
}

function clockOf({ bout, rhythm, nudgedAt, settledAt, movedAt, stamp }: NudgeState) {
  return { bout, rhythm, nudgedAt, settledAt, movedAt, stamp };
}

describe('joinShare', () => {
  it('gives every device the same clock, in whatever order and how often they hear of each other', () => {
    for (let seed = 0; seed < 200; seed++) {
      const rng = createRng(seed);
      const states = DEVICES.map((device) => alone(device, rng));
      const shares = states.map((state) => present(shareOf(state), 'share'));
      const [a, b, c] = shares as [NudgeShare, NudgeShare, NudgeShare];
      const orders = [
        [a, b, c],
        [c, b, a],
        [b, c, a, b, c, a],
      ];
      const clocks = states.flatMap((state) => orders.map((order) => clockOf(order.reduce(joinShare, state))));
      for (const clock of clocks) expect(clock, `seed ${seed}`).toEqual(clocks[0]);
    }
  }, 60_000);

  it('learns nothing from itself, nor from the same word twice', () => {
    const { state } = nudgedState();
    const share = present(shareOf(state), 'share');
    expect(joinShare(state, share)).toBe(state);
    const other = { ...createNudgeState('desktop' as DeviceId), bout: state.bout };
    const once = joinShare(other, share);
    expect(joinShare(once, share)).toEqual(once);
  });

  it('withdraws the nudge that was answered on another device', () => {
    const { state, at } = nudgedState();
    const id = present(state.nudge, 'nudge').id;
    const answered = answerNudge(state, id, { kind: 'didIt' }, settingsWith(), at + minutes(1)).state;
    const other: NudgeState = { ...state, device: 'desktop' as DeviceId };
    expect(joinShare(other, present(shareOf(answered), 'share')).nudge).toBeNull();
  });
});

describe('claimIn', () => {
  it('names the latest nudge that another device shows', () => {
    const { state, at } = nudgedState();
    const share = present(shareOf(state), 'share');
    const id = present(state.nudge, 'nudge').id;
    expect(claimIn([share], 'desktop' as DeviceId)).toEqual({ device: LAPTOP, nudge: id, at });
    expect(claimIn([share], LAPTOP)).toBeNull();
    expect(claimIn([{ ...share, open: null }], 'desktop' as DeviceId)).toBeNull();
  });
});
