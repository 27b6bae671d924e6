import type { Settings } from '../settings/settings.ts';
import { type EpochMs, type Ms, minutes } from '../time/instant.ts';
import { sittingMs } from './bout.ts';
import { offersNothing } from './rhythm.ts';
import type { NudgeState } from './state.ts';

/** Prompts wear off, and faster when unwanted: HeartSteps, O'Dolan 2018. */
const BACK_OFF_FACTOR = 1.5;
const BACK_OFF_CAP_MINUTES = 120;

/** The current interval between nudges: the chosen one, stretched by each dismissal in a row. */
export function currentInterval(dismissals: number, settings: Settings): Ms {
  const stretched = settings.standUpEveryMinutes * BACK_OFF_FACTOR ** Math.min(dismissals, 20);
  return minutes(Math.max(settings.standUpEveryMinutes, Math.min(BACK_OFF_CAP_MINUTES, stretched)));
}

/** Sitting since the last nudge of this bout, or since its start. */
export function sinceNudgeMs(state: NudgeState, now: EpochMs): Ms {
  return Math.max(0, sittingMs(state, now) - (state.bout?.nudgedAtMs ?? 0));
}

/** When the next nudge is due if the person sits on; null while the clock stands still, or nothing would come. */
export function nextDue(state: NudgeState, settings: Settings, now: EpochMs): EpochMs | null {
  if (state.bout === null || state.absence !== null || state.session !== null || offersNothing(settings)) return null;
  return now + currentInterval(state.rhythm.dismissals, settings) - sinceNudgeMs(state, now);
}
