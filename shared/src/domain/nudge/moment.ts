import type { Settings } from '../settings/settings.ts';
import type { EpochMs, Ms } from '../time/instant.ts';
import type { Decision, DecisionCore, HoldReason } from './decision.ts';
import type { Observation } from './observe.ts';
import type { ChooseExercise, Signals } from './signals.ts';
import type { NudgeState } from './state.ts';

/** What a look knows beside the state. */
export interface Moment {
  readonly seen: Observation;
  readonly signals: Signals;
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly choose: ChooseExercise;
  readonly sinceLastLook: Ms;
  /** Reasons that tell what happened, and hold nothing. */
  readonly told: readonly HoldReason[];
}

export interface Judged {
  readonly state: NudgeState;
  readonly verdict: Verdict;
  readonly reasons: readonly HoldReason[];
}

type WithoutCore<T> = T extends unknown ? Omit<T, keyof DecisionCore> : never;
export type Verdict = WithoutCore<Decision>;
