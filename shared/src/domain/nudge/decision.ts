import type { ExerciseId, NudgeId, NudgeType } from '../log/fact.ts';
import type { AbsenceCause } from '../presence/presence.ts';
import { days, type EpochMs, type Ms } from '../time/instant.ts';
import type { OfferRequest, Surface } from './signals.ts';

/** In the order in which one is shown where there are several. */
export const REASONS = [
  'paused',
  'outsideWindow',
  'dayOff',
  'away',
  'presenceUnknown', // told, holds nothing
  'sessionRunning',
  'inCall',
  'fullscreen',
  'justMoved',
  'otherDevice',
  'snoozed',
  'backedOff',
  'awaitingBreakpoint',
  'dailyBudget', // a stand-up takes the workout's place
  'stale', // told once: a due time passed unseen and was dropped
  'surfaceFailed', // told: the next rung of the ladder is used
  'notDue',
] as const;

export type HoldReason = (typeof REASONS)[number];

/** As long as the log of decisions is kept. */
export const DECISIONS_KEPT: Ms = days(90);

/** One invitation to move. */
export interface Nudge {
  readonly id: NudgeId;
  readonly type: NudgeType;
  readonly exercise: ExerciseId | null;
  readonly intensity: OfferRequest['intensity'];
  /** Where it shall appear. Exactly one at a time. */
  readonly surface: Surface;
}

export type Decision = DecisionCore &
  (
    | { readonly kind: 'fire'; readonly nudge: Nudge }
    /** Due, but not now. Null: nothing but an event of the browser can change it. */
    | { readonly kind: 'hold'; readonly retryAt: EpochMs | null }
    | { readonly kind: 'credit'; readonly absence: CreditedAbsence }
    | { readonly kind: 'rest'; readonly until: EpochMs | null }
  );

export interface DecisionCore {
  /** `<device>/<count>`: the same as long as kind, nudge and reasons are the same; the key of the decision log. */
  readonly id: string;
  readonly at: EpochMs;
  /** Sorted as `REASONS`. */
  readonly reasons: readonly HoldReason[];
  /** Sitting without a break. */
  readonly boutMs: Ms;
  /** When the next nudge is due if the person sits on; null while the clock stands still. */
  readonly nextDue: EpochMs | null;
  readonly receptiveness: number;
}

export interface CreditedAbsence {
  readonly since: EpochMs;
  readonly until: EpochMs;
  readonly cause: AbsenceCause | 'steps';
}
