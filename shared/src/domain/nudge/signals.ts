import type { DeviceId, ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import type { LastNight } from '../log/last-night.ts';
import type { Surroundings } from '../presence/attend.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';

/** All that the engine is told about this moment. Raw: believing is the engine's part. */
export interface Signals extends Surroundings {
  /** Where the person is now. */
  readonly zone: Zone;
  /** The window in front is fullscreen. */
  readonly fullscreen: boolean;
  /** What just happened, where it is a good moment to speak. */
  readonly breakpoint: 'tab' | 'window' | 'audioEnd' | 'pause' | null;
  /** True on the first look after the browser started: what lies between was a closed browser, not sleep. */
  readonly browserStarted: boolean;
  /** The latest steps from a wearable, or null. */
  readonly steps: StepsSeen | null;
  /** Last night, or null where unknown. */
  readonly sleep: LastNight | null;
  /** The nudge that another device shows, or null. */
  readonly claim: Claim | null;
  /** Surfaces that may be used here, the liked one first. The badge is always there and needn't be named. */
  readonly surfaces: readonly Surface[];
  /** How welcome a nudge is now, 0 to 1; 0.5 when nothing is known. */
  readonly receptiveness: number;
}

/** `sample`: counted between the two instants. `dayTotal`: the rise between two payloads at those instants. */
export interface StepsSeen {
  readonly kind: 'sample' | 'dayTotal';
  readonly count: number;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export interface Claim {
  readonly device: DeviceId;
  /** Null: only that it is theirs is known yet. */
  readonly nudge: NudgeId | null;
  readonly at: EpochMs;
}

/** Where a nudge appears. `popup` and `window` are pages of ours and confirm that they have drawn. */
export type Surface = 'notification' | 'popup' | 'window' | 'badge';

/** What the chooser of exercises is asked; the choice itself is not the engine's business. */
export interface OfferRequest {
  readonly type: NudgeType;
  /** After a short night: `light` = light and rest only; `notVigorous` = nothing vigorous unasked. */
  readonly intensity: 'any' | 'notVigorous' | 'light';
  readonly nudge: NudgeId;
  readonly now: EpochMs;
}

export type ChooseExercise = (request: OfferRequest) => ExerciseId | null;

export const noExercise: ChooseExercise = () => null;
