import { nextDue } from '@unslouch/shared/domain/nudge/interval.ts';
import type { NudgeState } from '@unslouch/shared/domain/nudge/state.ts';
import type { Settings } from '@unslouch/shared/domain/settings/settings.ts';
import { type EpochMs, minutes } from '@unslouch/shared/domain/time/instant.ts';

/** Two looks: a nudge due within it may fire at this one. */
const SOON = minutes(2);

/** Whether a new nudge may fire now. Far from it, nothing is loaded for it. */
export function isNudgeNear(state: NudgeState, settings: Settings, now: EpochMs): boolean {
  const due = nextDue(state, settings, now); // not the stored one: the settings may have changed since
  return state.nudge === null && (due === null || due - now <= SOON);
}
