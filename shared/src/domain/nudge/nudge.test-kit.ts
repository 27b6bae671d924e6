import type { DeviceId } from '../log/fact.ts';
import { DEFAULT_SETTINGS } from '../settings/parse-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { type EpochMs, minutes } from '../time/instant.ts';
import { UTC } from '../time/zone.ts';
import { decideNudge } from './decide-nudge.ts';
import { confirmSurface } from './ladder.ts';
import type { Signals } from './signals.ts';
import { createNudgeState, type NudgeState } from './state.ts';

export const LAPTOP = 'laptop' as DeviceId;

/** Monday, nine in the morning, inside the default window. */
export const MONDAY_NINE = Date.UTC(2026, 10, 23, 9);

export function signalsWith(changes: Partial<Signals> = {}): Signals {
  return {
    presence: { state: 'active', since: null },
    audible: false,
    inCall: false,
    elsewhereUntil: null,
    zone: UTC,
    fullscreen: false,
    breakpoint: null,
    browserStarted: false,
    steps: null,
    sleep: null,
    claim: null,
    surfaces: ['notification', 'popup'],
    receptiveness: 0.5,
    ...changes,
  };
}

export function settingsWith(changes: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...changes };
}

/** Half an hour of sitting, and the nudge on screen. */
export function nudgedState(settings: Settings = settingsWith({ graceMinutes: 0 })): {
  readonly state: NudgeState;
  readonly at: EpochMs;
} {
  let state = createNudgeState(LAPTOP);
  let at = MONDAY_NINE;
  for (; state.nudge === null; at += minutes(1)) state = decideNudge(state, signalsWith(), settings, at).state;
  const { id, surface } = state.nudge;
  return { state: confirmSurface(state, id, surface), at: at - minutes(1) };
}
